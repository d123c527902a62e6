import type { Index } from 'meilisearch'
import { createAnalysedStore, type AnalysedStore } from '#search/indexes/analysed-store.ts'
import { domainWords } from '#search/vocabulary.ts'
import { READ_FIELDS, type MeilisearchRecord } from './record.ts'

/** Documents kept analysed in memory; more make ranking faster, not different. */
const MOST_KEPT = 4_000
const FETCH = 500

export type Named = Pick<MeilisearchRecord, 'id' | 'revision'>

/** Documents fetched to be ranked or shown, kept by revision while there is room. */
export function createShelf(index: Index<MeilisearchRecord>) {
  let store: AnalysedStore = createAnalysedStore(domainWords)
  const held = new Map<string, string>()

  return {
    get store() {
      return store
    },
    drop(id: string) {
      store.drop(id)
      held.delete(id)
    },
    /** Brings these documents onto the shelf; the numbers of those that are still there, in the order given. */
    async bring(names: readonly Named[]): Promise<number[]> {
      const wanted = new Map(names.map(({ id, revision }) => [id, revision]))
      // why: numbers are never given out twice, so a shelf that was refilled often starts again.
      if (held.size + wanted.size > MOST_KEPT || store.extent > 4 * MOST_KEPT) makeRoom(wanted)
      const missing = [...wanted].filter(([id, revision]) => held.get(id) !== revision).map(([id]) => id)
      for (let at = 0; at < missing.length; at += FETCH) {
        const ids = missing.slice(at, at + FETCH)
        const { results } = await index.getDocuments<MeilisearchRecord>({
          ids,
          fields: READ_FIELDS,
          limit: ids.length,
        })
        // why: what the server no longer holds must not be shown from memory.
        const still = new Set(results.map(({ id }) => id))
        for (const id of ids)
          if (!still.has(id)) {
            store.drop(id)
            held.delete(id)
          }
        for (const { document, revision, segmented } of results) {
          store.put(document, segmented === '' ? [] : segmented.split('\n'))
          held.set(document.id, revision)
        }
      }
      return names.flatMap(({ id }) => store.numberOf(id) ?? [])
    },
  }

  function makeRoom(wanted: ReadonlyMap<string, string>): void {
    const next = createAnalysedStore(domainWords)
    for (const [id, revision] of held) {
      const number = wanted.get(id) === revision ? store.numberOf(id) : undefined
      const kept = number === undefined ? undefined : store.get(number)
      if (kept) next.put(kept.document)
      else held.delete(id)
    }
    store = next
  }
}

export type Shelf = ReturnType<typeof createShelf>
