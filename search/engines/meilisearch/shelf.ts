import type { Index } from 'meilisearch'
import type { KeptText } from '#search/indexes/narrowed-store.ts'
import { countTerms, type TermCounts } from '#search/indexes/term-index.ts'
import { keepNewest } from '#search/keep-newest.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { DocumentFacts } from '#search/types.ts'
import { READ_FIELDS, type MeilisearchRecord } from './record.ts'

/** Documents kept in memory with their texts, and without; more make answers faster, not different. */
const MOST_TEXTS = 3_000
const MOST_FACTS = 100_000
/** Documents fetched at once: their names go into the address, which must not become too long. */
const FETCH = 500

export type Named = Pick<MeilisearchRecord, 'id' | 'revision'>

/** A document as hits are sorted and told apart by who and where: without its text. */
export type Listed = { document: DocumentFacts; title: string }

type Source = Index<MeilisearchRecord>

/** What questions fetched of the documents: with their texts, to be ranked; without, to be sorted; and to be shown. */
export function createShelves(index: Source) {
  const texts = createShelf(index, READ_FIELDS, toKept, MOST_TEXTS)
  const facts = createShelf(index, ['id', 'revision', 'facts'], toListed, MOST_FACTS)
  return {
    texts,
    facts,
    drop(ids: readonly string[]) {
      for (const id of ids) {
        texts.drop(id)
        facts.drop(id)
      }
    },
    /** The full texts of these documents, in this order; empty where one is gone. */
    bodies: async (ids: readonly string[]): Promise<string[]> => {
      if (ids.length === 0) return []
      const found = new Map((await fetched(index, ids, ['id', 'body'])).map(({ id, body }) => [id, body]))
      return ids.map((id) => found.get(id) ?? '')
    },
  }
}

export type Shelves = ReturnType<typeof createShelves>

/** Documents kept by revision while there is room; those not asked for longest go first. */
function createShelf<Kept>(
  index: Source,
  fields: (keyof MeilisearchRecord)[],
  read: (record: MeilisearchRecord) => Kept,
  most: number,
) {
  const held = new Map<string, { revision: string; kept: Kept }>()

  return {
    drop(id: string) {
      held.delete(id)
    },
    /** These documents, each once, in the order given; those that are gone are left out. */
    async bring(names: readonly Named[]): Promise<Kept[]> {
      const wanted = new Map(names.map(({ id, revision }) => [id, revision]))
      const missing = [...wanted]
        .filter(([id, revision]) => held.get(id)?.revision !== revision)
        .map(([id]) => id)
      const brought = new Map<string, Kept>()
      for (let at = 0; at < missing.length; at += FETCH)
        for (const record of await fetched(index, missing.slice(at, at + FETCH), fields))
          brought.set(record.id, read(record))
      const found: Kept[] = []
      for (const [id, revision] of wanted) {
        const known = held.get(id)
        const kept = brought.get(id) ?? (known?.revision === revision ? known.kept : undefined)
        // why: what the server no longer holds must not be shown from memory.
        held.delete(id)
        if (kept === undefined) continue
        held.set(id, { revision, kept })
        found.push(kept)
      }
      keepNewest(held, most)
      return found
    },
  }
}

async function fetched(index: Source, ids: readonly string[], fields: (keyof MeilisearchRecord)[]) {
  return (await index.getDocuments<MeilisearchRecord>({ ids: [...ids], fields, limit: ids.length })).results
}

const toListed = ({ facts }: MeilisearchRecord): Listed => ({
  document: facts,
  title: normalise(facts.title).trim(),
})

function toKept({ facts, lengths, text, counted }: MeilisearchRecord): KeptText {
  const title = normalise(facts.title).trim()
  const words = readCounts(counted)
  return {
    ...{ document: facts, title, text, lengths, words },
    plain: bare(text),
    bare: withoutMarks(words),
    titleGrams: countTerms(trigrams(bare(title))),
  }
}

/** Reads lines of a number and a word. */
function readCounts(counted: string): TermCounts {
  const counts: TermCounts = new Map<string, number>()
  for (const line of counted.split('\n')) {
    const space = line.indexOf(' ')
    if (space > 0) counts.set(line.slice(space + 1), Number(line.slice(0, space)))
  }
  return counts
}

function withoutMarks(words: TermCounts): TermCounts {
  const counts: TermCounts = new Map<string, number>()
  for (const [word, count] of words) {
    const form = bare(word)
    counts.set(form, (counts.get(form) ?? 0) + count)
  }
  return counts
}
