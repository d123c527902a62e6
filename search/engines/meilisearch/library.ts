import type { Index, Meilisearch } from 'meilisearch'
import { FIELDS, type Corpus, type Expression, type Field } from '#search/corpus.ts'
import { encode } from './encode.ts'
import { filterOf } from './filter.ts'
import type { MeilisearchRecord } from './record.ts'

/** Milliseconds between two looks whether somebody else changed the index. */
const LOOK_AGAIN_MS = 5_000
/** A vocabulary that takes longer to read, in milliseconds, is read in the background, and the old one serves meanwhile. */
const WORTH_WAITING_MS = 150

type Vocabulary = {
  size: number
  frequencies: Record<Field, ReadonlyMap<string, number>>
  means: Record<Field, number>
}

/**
 * What the whole index holds: how often each term occurs and how long texts are, read from Meilisearch's own counts.
 * Read again after a change; terms that a very recent change brought may be missing for a moment in a large library.
 */
export function createLibrary(reader: Meilisearch, indexName: string) {
  const index: Index<MeilisearchRecord> = reader.index(indexName)
  let vocabulary: Vocabulary | undefined
  let lastRead = { took: 0, stamp: '' }
  let reading: Promise<Vocabulary> | undefined
  let changed = true
  let looked = 0

  async function read(): Promise<Vocabulary> {
    const started = performance.now()
    changed = false
    const lengths = FIELDS.map((field) => `lengths.${field}`)
    const { facetDistribution = {}, totalHits } = await index.search('', {
      facets: [...FIELDS, ...lengths],
      hitsPerPage: 0,
      page: 1,
    })
    const each = <T>(of: (field: Field) => T) =>
      Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<Field, T>
    vocabulary = {
      size: totalHits,
      frequencies: each((field) => new Map(Object.entries(facetDistribution[field] ?? {}))),
      means: each((field) => meanOf(facetDistribution[`lengths.${field}`] ?? {}, totalHits)),
    }
    lastRead = { ...lastRead, took: performance.now() - started }
    return vocabulary
  }

  async function refresh(): Promise<Vocabulary> {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }

  async function lookForChanges(): Promise<void> {
    if (Date.now() - looked < LOOK_AGAIN_MS) return
    looked = Date.now()
    const stamp = (await index.getRawInfo()).updatedAt
    if (stamp !== lastRead.stamp) changed = true
    lastRead = { ...lastRead, stamp }
  }

  return {
    /** Somebody wrote to the index. */
    noteChange() {
      changed = true
    },
    async corpus(): Promise<Corpus> {
      await lookForChanges()
      if (changed || vocabulary === undefined) {
        const fresh = refresh()
        if (vocabulary === undefined || lastRead.took < WORTH_WAITING_MS) await fresh
        // why: the answer goes out with the old counts; a failure shows itself in the question that follows.
        else fresh.catch(() => undefined)
      }
      const { size, frequencies, means } = vocabulary ?? (await refresh())
      return {
        size,
        meanLength: (field) => means[field],
        frequency: (field, term) => frequencies[field].get(encode(term)) ?? 0,
        count: (conditions) => count(conditions),
      }
    },
  }

  async function count(conditions: Expression[]): Promise<number[]> {
    if (conditions.length === 0) return []
    const { results } = await reader.multiSearch({
      queries: conditions.map((condition) => {
        const filter = filterOf(condition)
        return { indexUid: indexName, q: '', hitsPerPage: 0, page: 1, ...(filter === null ? {} : { filter }) }
      }),
    })
    return results.map((result) => result.totalHits ?? 0)
  }
}

function meanOf(distribution: Record<string, number>, documents: number): number {
  let total = 0
  for (const [length, times] of Object.entries(distribution)) total += Number(length) * times
  return total / Math.max(1, documents)
}
