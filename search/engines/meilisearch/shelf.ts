import type { Index } from 'meilisearch'
import type { KeptText } from '#search/indexes/narrowed-store.ts'
import { countTerms, type TermCounts } from '#search/indexes/term-index.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import { READ_FIELDS, type MeilisearchRecord } from './record.ts'

/** Documents kept in memory; more make ranking faster, not different. */
const MOST_KEPT = 3_000
const FETCH = 500

export type Named = Pick<MeilisearchRecord, 'id' | 'revision'>

/** Documents fetched to be ranked or shown, kept by revision while there is room; those not asked for longest go first. */
export function createShelf(index: Index<MeilisearchRecord>) {
  const held = new Map<string, { revision: string; kept: KeptText }>()

  return {
    drop(id: string) {
      held.delete(id)
    },
    /** The full texts of these documents, in this order; empty where one is gone. */
    bodies: async (ids: readonly string[]): Promise<string[]> => {
      if (ids.length === 0) return []
      const { results } = await index.getDocuments<Pick<MeilisearchRecord, 'id' | 'body'>>({
        ids: [...ids],
        fields: ['id', 'body'],
        limit: ids.length,
      })
      const found = new Map(results.map(({ id, body }) => [id, body]))
      return ids.map((id) => found.get(id) ?? '')
    },
    /** These documents, each once, in the order given; those that are gone are left out. */
    async bring(names: readonly Named[]): Promise<KeptText[]> {
      const wanted = new Map(names.map(({ id, revision }) => [id, revision]))
      const missing = [...wanted]
        .filter(([id, revision]) => held.get(id)?.revision !== revision)
        .map(([id]) => id)
      const brought = new Map<string, KeptText>()
      for (let at = 0; at < missing.length; at += FETCH) {
        const ids = missing.slice(at, at + FETCH)
        const { results } = await index.getDocuments<MeilisearchRecord>({
          ids,
          fields: READ_FIELDS,
          limit: ids.length,
        })
        for (const record of results) brought.set(record.id, toKept(record))
      }
      const found: KeptText[] = []
      for (const [id, revision] of wanted) {
        const known = held.get(id)
        const kept = brought.get(id) ?? (known?.revision === revision ? known.kept : undefined)
        // why: what the server no longer holds must not be shown from memory.
        held.delete(id)
        if (kept === undefined) continue
        held.set(id, { revision, kept })
        found.push(kept)
      }
      for (const oldest of held.keys()) {
        if (held.size <= MOST_KEPT) break
        held.delete(oldest)
      }
      return found
    },
  }
}

export type Shelf = ReturnType<typeof createShelf>

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
