import { FIELDS, type Corpus, type Expression, type Field } from '../corpus.ts'
import { revisionOf } from '../documents/revision.ts'
import { trigrams } from '../thai/analyse.ts'
import { bare } from '../thai/bare.ts'
import { normalise } from '../thai/normalise.ts'
import type { DocumentFacts, SearchDocument } from '../types.ts'
import { membersOf } from './members.ts'
import { countTerms, createTermIndex, type TermCounts, type TermIndex } from './term-index.ts'

/** A document with the two texts that ranking reads; both are normalised. */
export type Kept = { document: DocumentFacts; title: string; text: string; lengths: Record<Field, number> }
type KeptWhole = Kept & { document: SearchDocument }

/** The whole text of a document as it is indexed, normalised; lines keep title, keywords, summary and body apart. */
export function searchableText({ title, keywords, summary, body }: SearchDocument): string {
  return normalise([title, ...keywords, summary, body].filter(Boolean).join('\n'))
}

/** Cuts a normalised text into the words it is indexed by. */
export type Segment = (normalised: string) => string[]

export type AnalysedStore = ReturnType<typeof createAnalysedStore>

/**
 * Documents in memory with their terms, known by number. Taking one out analyses it again instead of remembering its
 * terms, which would double the memory.
 */
export function createAnalysedStore(segment: Segment) {
  const indexes = Object.fromEntries(FIELDS.map((field) => [field, createTermIndex()])) as Record<
    Field,
    TermIndex
  >
  const totals: Record<Field, number> = { words: 0, bare: 0, grams: 0, titleWords: 0, titleGrams: 0 }
  const kept = new Map<number, KeptWhole>()
  const numbers = new Map<string, number>()
  const revisions = new Map<string, string>()
  let next = 0

  function countAll(document: SearchDocument) {
    const { title } = document
    const read = { title: normalise(title).trim(), text: searchableText(document) }
    const words = segment(read.text)
    const terms: Record<Field, string[]> = {
      words,
      bare: words.map(bare).filter((form) => form !== ''),
      grams: trigrams(bare(read.text)),
      titleWords: segment(read.title),
      titleGrams: trigrams(bare(read.title)),
    }
    const counts = Object.fromEntries(FIELDS.map((field) => [field, countTerms(terms[field])])) as Record<
      Field,
      TermCounts
    >
    const lengths = Object.fromEntries(FIELDS.map((field) => [field, terms[field].length])) as Kept['lengths']
    return { ...read, counts, lengths }
  }

  function drop(id: string): void {
    const number = numbers.get(id)
    const one = number === undefined ? undefined : kept.get(number)
    if (number === undefined || one === undefined) return
    const { counts, lengths } = countAll(one.document)
    for (const field of FIELDS) {
      indexes[field].remove(number, counts[field])
      totals[field] -= lengths[field]
    }
    kept.delete(number)
    numbers.delete(id)
    revisions.delete(id)
  }

  return {
    drop,
    put(document: SearchDocument): void {
      drop(document.id)
      const number = next++
      const { title, text, counts, lengths } = countAll(document)
      for (const field of FIELDS) {
        indexes[field].add(number, counts[field])
        totals[field] += lengths[field]
      }
      kept.set(number, { document, title, text, lengths })
      numbers.set(document.id, number)
      revisions.set(document.id, revisionOf(document))
    },
    get size() {
      return kept.size
    },
    /** One more than the highest number given out so far: the length of an array with a place for each document. */
    get extent() {
      return next
    },
    ids: () => [...numbers.keys()],
    revisions: (): ReadonlyMap<string, string> => revisions,
    numberOf: (id: string) => numbers.get(id),
    get: (number: number) => kept.get(number),
    all: () => kept.entries(),
    /** The text without easily forgotten marks, made anew each time. */
    bareText: (number: number) => bare(kept.get(number)?.text ?? ''),
    index: (field: Field) => indexes[field],
    meanLength: (field: Field) => totals[field] / Math.max(1, kept.size),
    /** 1 for every document that meets the condition, by number. */
    members: (condition: Expression) => membersOf(condition, indexes, next, kept),
  }
}

/** The store as the whole library: planning and ranking then judge rarity by what it holds. */
export function corpusOf(store: AnalysedStore): Corpus {
  return {
    size: store.size,
    meanLength: store.meanLength,
    frequency: (field, term) => store.index(field).frequency(term),
    count: (conditions) =>
      Promise.resolve(conditions.map((one) => store.members(one).reduce((sum, member) => sum + member, 0))),
  }
}
