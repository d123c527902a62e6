import { Meilisearch } from 'meilisearch'
import { trigrams } from '#search/thai/analyse.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchEngine } from '#search/types.ts'
import { hasIndex, isPrepared, prepareIndex, settled, swapIndexes } from './admin.ts'
import { toPage, type Scored } from './answer.ts'
import { createCandidates, type Named } from './candidates.ts'
import { equals, questionsFor } from './questions.ts'
import { DOCUMENT_FIELDS, toDocument, toRecord, type MeilisearchRecord } from './record.ts'
import { MOST_LISTED } from './settings.ts'

type Options = {
  url: string
  /** May write. */
  key: string
  /** May only search; where there is none, `key` searches too. */
  searchKey?: string | undefined
  indexName: string
}

const LISTED_AT_ONCE = 5_000
/** The longest one request may take, in milliseconds, so that a server that hangs never holds anything up for good. */
const REQUEST_MS = 30_000

/**
 * The engine for large libraries. Meilisearch proposes (at most 60 documents a term), the shared rules decide what is
 * a hit and in which order. With a query, totals and facet counts are over those proposals: exact in small libraries,
 * too low for a common word in large ones. Without a query they cover the first 10,000 documents.
 * Every method throws when Meilisearch cannot be reached or a task fails.
 */
export function createMeilisearchEngine({ url, key, searchKey, indexName }: Options): SearchEngine {
  const client = new Meilisearch({ host: url, apiKey: key, timeout: REQUEST_MS })
  const reader = new Meilisearch({ host: url, apiKey: searchKey ?? key, timeout: REQUEST_MS })
  const index = client.index<MeilisearchRecord>(indexName)
  const read = reader.index<MeilisearchRecord>(indexName)
  let candidates = createCandidates()
  let preparation: Promise<void> | undefined
  const ready = () =>
    (preparation ??= prepareIndex(client, indexName).catch((error: unknown) => {
      preparation = undefined
      throw error
    }))

  const listed = async (): Promise<Scored[]> => {
    const { results } = await read.getDocuments<MeilisearchRecord>({
      limit: MOST_LISTED,
      fields: DOCUMENT_FIELDS,
    })
    return results.map((one) => ({ document: toDocument(one), title: normalise(one.title).trim(), score: 0 }))
  }
  return {
    name: 'meilisearch',
    async upsert(documents) {
      await ready()
      if (documents.length > 0) await settled(index.addDocuments(documents.map(toRecord)))
    },
    async remove(ids) {
      await ready()
      if (ids.length > 0) await settled(index.deleteDocuments(ids))
      for (const id of ids) candidates.drop(id)
    },
    async ids() {
      await ready()
      // why: an emptied server has lost what was prepared; it holds nothing, and a rebuild makes it whole again.
      if (!(await hasIndex(client, indexName))) {
        return []
      }
      const found: string[] = []
      for (let offset = 0; ; offset = found.length) {
        const { results } = await index.getDocuments<MeilisearchRecord>({
          fields: ['id'],
          limit: 5_000,
          offset,
        })
        if (results.length === 0) return found
        found.push(...results.map(({ id }) => id))
      }
    },
    async revisions() {
      await ready()
      const found = new Map<string, string>()
      if (!(await isPrepared(client, indexName))) return found
      for (let offset = 0; ; offset += LISTED_AT_ONCE) {
        const { results } = await index.getDocuments<MeilisearchRecord>({
          fields: ['id', 'revision'],
          limit: LISTED_AT_ONCE,
          offset,
        })
        for (const { id, revision } of results) found.set(id, revision)
        if (results.length < LISTED_AT_ONCE) return found
      }
    },
    async count() {
      if (!(await hasIndex(client, indexName))) return 0
      return (await index.getDocuments({ fields: ['id'], limit: 0 })).total
    },
    async search(request) {
      await ready()
      if (!normalise(request.query).trim()) return toPage(await listed(), request)
      const questions = questionsFor(request)
      if (questions.length === 0) return toPage([], request)
      const ask = async () => {
        const { results } = await reader.multiSearch<{ queries: { indexUid: string }[] }, Named>({
          queries: questions.map((one) => ({
            ...one,
            indexUid: indexName,
            attributesToRetrieve: ['id', 'revision'],
          })),
        })
        const names = results.flatMap(({ hits }) => hits)
        return { names, scored: await candidates.score(request.query, names, read) }
      }
      const first = await ask()
      // why: a swap between proposing and reading leaves names whose documents are gone; the new index knows better.
      const lost = first.scored.length === 0 && first.names.length > 0
      return toPage(lost ? (await ask()).scored : first.scored, request)
    },
    async suggest(prefix, limit) {
      await ready()
      const wanted = normalise(prefix).trim()
      if (!wanted) return []
      const filter = wanted.length < 3 ? [] : trigrams(wanted).filter((gram) => gram.length === 3)
      const { hits } = await read.search('', {
        filter: filter.map((gram) => equals('titleGrams', gram)),
        limit: 1_000,
        attributesToRetrieve: ['title', 'path'],
      })
      return hits
        .filter(({ title }) => normalise(title).includes(wanted))
        .slice(0, limit)
        .map(({ title, path }) => ({ text: title, kind: 'item', path }))
    },
    async rebuild(documents) {
      const next = `${indexName}-next-${Date.now()}`
      try {
        await prepareIndex(client, next)
        for await (const batch of documents)
          if (batch.length > 0) await settled(client.index(next).addDocuments(batch.map(toRecord)))
        // why: made only now, so that an emptied server answers with an error, and not with nothing, meanwhile.
        await prepareIndex(client, indexName)
        await swapIndexes(client, indexName, next)
        candidates = createCandidates()
      } finally {
        await settled(client.deleteIndex(next))
      }
    },
    close: () => Promise.resolve(),
  }
}
