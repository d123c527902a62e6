import { FIELDS, type Expression, type Field } from '../corpus.ts'
import { createGramCounter } from '../gram-scanner.ts'
import { trigrams } from '../thai/analyse.ts'
import type { Kept } from './analysed-store.ts'
import { membersOf } from './members.ts'
import { countTerms, createTermIndex, type TermCounts } from './term-index.ts'

/** A document as a server keeps it, with what every question asks of it counted once. */
export type KeptText = Kept & {
  /** The text without easily forgotten marks. */
  plain: string
  words: TermCounts
  /** The words without easily forgotten marks. */
  bare: TermCounts
  titleGrams: TermCounts
}
/** Terms in each field. */
export type Terms = Record<Field, ReadonlySet<string>>

/** What ranking and matching read of documents; numbers run from 0 to `extent`. */
export type Readable = {
  extent: number
  get(number: number): Kept | undefined
  /** The text without easily forgotten marks. */
  bareText(number: number): string
  index(field: Field): { each(term: string, visit: (document: number, count: number) => void): void }
  /** 1 for every document that meets the condition, by number. */
  members(condition: Expression): Uint8Array
}

/**
 * Documents with only those of their terms that a question speaks of, numbered as given: enough to match and to rank
 * them, at a small part of the price of indexing their texts whole.
 */
export function narrowTo(wanted: Terms, documents: readonly KeptText[]): Readable {
  const indexes = {
    words: createTermIndex(),
    bare: createTermIndex(),
    grams: createTermIndex(),
    titleWords: createTermIndex(),
    titleGrams: createTermIndex(),
  }
  const long = [...wanted.grams].filter((gram) => gram.length === 3)
  const hasShort = long.length < wanted.grams.size
  const count = createGramCounter(long)
  const none = (): TermCounts => new Map<string, number>()
  for (const [number, document] of documents.entries()) {
    const { plain } = document
    const counts: Record<Field, TermCounts> = {
      words: chosen(document.words, wanted.words),
      bare: chosen(document.bare, wanted.bare),
      grams: hasShort ? chosen(countTerms(trigrams(plain)), wanted.grams) : none(),
      titleWords: none(),
      titleGrams: chosen(document.titleGrams, wanted.titleGrams),
    }
    if (!hasShort)
      count(plain).forEach((times, place) => {
        if (times > 0) counts.grams.set(long[place] ?? '', times)
      })
    for (const field of FIELDS) indexes[field].add(number, counts[field])
  }
  return {
    extent: documents.length,
    get: (number) => documents[number],
    bareText: (number) => documents[number]?.plain ?? '',
    index: (field) => indexes[field],
    members: (condition) => membersOf(condition, indexes, documents.length, documents),
  }
}

function chosen(counts: TermCounts, wanted: ReadonlySet<string>): TermCounts {
  const found: TermCounts = new Map<string, number>()
  for (const term of wanted) {
    const count = counts.get(term)
    if (count !== undefined) found.set(term, count)
  }
  return found
}
