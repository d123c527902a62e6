import { Meilisearch } from 'meilisearch'
import { writtenIn } from '#search/indexes/form-finder.ts'
import type { FormFinder } from '#search/query/correct.ts'
import { all, term } from '#search/query/expression.ts'
import { planQuery } from '#search/query/plan.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchDocument, SearchEngine, SearchPage } from '#search/types.ts'
import { createVocabulary } from '#search/vocabulary.ts'
import { hasIndex, isPrepared, prepareIndex, settled, swapIndexes } from './admin.ts'
import { answerFrom } from './answer.ts'
import { equals, filterOf } from './filter.ts'
import { createLibrary } from './library.ts'
import { toRecord, type MeilisearchRecord } from './record.ts'
import { createShelves, type Named } from './shelf.ts'

type Options = {
  url: string
  /** May write. */
  key: string
  /** May only search; where there is none, `key` searches too. */
  searchKey?: string | undefined
  indexName: string
}

/** Documents of the longest kind that stay well below the 100 MB a server takes. */
const WRITTEN_AT_ONCE = 500
const LISTED_AT_ONCE = 5_000
/** The longest one request may take, in milliseconds, so that a server that hangs never holds anything up for good. */
const REQUEST_MS = 30_000
/** Packed answers come in pieces that wait for one another, some 40 ms a round trip; unpacked ones do not. */
const UNPACKED = { 'Accept-Encoding': 'identity' }
/** Documents read for one form before it counts as unwritten. */
const READ_FOR_A_FORM = 5
const MOST_TITLES = 1_000

/**
 * The engine for large libraries. Meilisearch keeps the terms, filters, counts and facets, exactly; what a hit is and
 * how hits are ordered is decided by the same rules as in the embedded engine, over the hits Meilisearch proposes.
 * Every method throws when Meilisearch cannot be reached or a task fails.
 */
export function createMeilisearchEngine({ url, key, searchKey, indexName }: Options): SearchEngine {
  const connect = (apiKey: string) =>
    new Meilisearch({ host: url, apiKey, timeout: REQUEST_MS, requestInit: { headers: UNPACKED } })
  const client = connect(key)
  const reader = connect(searchKey ?? key)
  const index = client.index<MeilisearchRecord>(indexName)
  const read = reader.index<MeilisearchRecord>(indexName)
  const library = createLibrary(reader, indexName)
  let shelves = createShelves(read)
  let vocabulary = createVocabulary()
  let preparation: Promise<void> | undefined
  const ready = () =>
    (preparation ??= prepareIndex(client, indexName).catch((error: unknown) => {
      preparation = undefined
      throw error
    }))

  const writtenAs: FormFinder = async (forms) => {
    if (forms.length === 0) return []
    const plain = forms.map(bare)
    const { results } = await reader.multiSearch<{ queries: { indexUid: string }[] }, Named>({
      queries: plain.map((form) => {
        const filter = filterOf(all([...new Set(trigrams(form))].map((gram) => term('grams', gram))))
        return {
          ...{ indexUid: indexName, q: '', limit: READ_FOR_A_FORM, attributesToRetrieve: ['id', 'revision'] },
          ...(filter === null ? {} : { filter }),
        }
      }),
    })
    const brought = await shelves.texts.bring(results.flatMap(({ hits }) => hits))
    const texts = new Map(brought.map(({ document, text }) => [document.id, text]))
    return results.map(({ hits }, at) => {
      for (const { id } of hits) {
        const text = texts.get(id)
        const written = text === undefined ? null : writtenIn(text, plain[at] ?? '')
        if (written !== null) return written
      }
      return null
    })
  }

  async function* listed<T extends object>(fields: (keyof MeilisearchRecord)[]): AsyncGenerator<T[]> {
    for (let offset = 0; ; offset += LISTED_AT_ONCE) {
      const { results } = await index.getDocuments<MeilisearchRecord>({
        fields,
        limit: LISTED_AT_ONCE,
        offset,
      })
      yield results as unknown as T[]
      if (results.length < LISTED_AT_ONCE) return
    }
  }

  /** Writes in portions, for the server refuses a request that is too large. */
  async function put(name: string, documents: readonly SearchDocument[]): Promise<void> {
    for (let at = 0; at < documents.length; at += WRITTEN_AT_ONCE)
      await settled(client.index(name).addDocuments(documents.slice(at, at + WRITTEN_AT_ONCE).map(toRecord)))
  }

  return {
    name: 'meilisearch',
    async upsert(documents) {
      await ready()
      await put(indexName, documents)
      library.noteChange()
    },
    async remove(ids) {
      await ready()
      if (ids.length > 0) await settled(index.deleteDocuments(ids))
      shelves.drop(ids)
      library.noteChange()
    },
    async ids() {
      await ready()
      // why: an emptied server has lost what was prepared; it holds nothing, and a rebuild makes it whole again.
      if (!(await hasIndex(client, indexName))) return []
      const found: string[] = []
      for await (const batch of listed<{ id: string }>(['id'])) found.push(...batch.map(({ id }) => id))
      return found
    },
    async revisions() {
      await ready()
      const found = new Map<string, string>()
      if (!(await isPrepared(client, indexName))) return found
      for await (const batch of listed<Named>(['id', 'revision']))
        for (const { id, revision } of batch) found.set(id, revision)
      return found
    },
    async count() {
      if (!(await hasIndex(client, indexName))) return 0
      return (await index.getDocuments({ fields: ['id'], limit: 0 })).total
    },
    async search(request) {
      await ready()
      const ask = async () => {
        const corpus = await library.corpus()
        const plan = await planQuery(request, corpus, vocabulary, writtenAs)
        return answerFrom({ request, plan, corpus, reader, index: read, shelves })
      }
      const isWhole = ({ total, hits }: SearchPage) =>
        hits.length > 0 || total <= (request.page - 1) * request.pageSize
      // why: documents may be gone between counting and reading them; the library as it is then knows better.
      const first = await ask()
      const page = isWhole(first) ? first : await ask()
      if (!isWhole(page)) throw new Error('documents were counted but could not be read')
      return page
    },
    async suggest(prefix, limit) {
      await ready()
      const wanted = normalise(prefix).trim()
      if (!wanted) return []
      const grams = wanted.length < 3 ? [] : trigrams(bare(wanted)).filter((gram) => gram.length === 3)
      const { hits } = await read.search('', {
        filter: grams.map((gram) => equals('titleGrams', gram)),
        limit: MOST_TITLES,
        attributesToRetrieve: ['id', 'facts'],
      })
      return hits
        .map(({ facts }) => facts)
        .filter(({ title }) => normalise(title).includes(wanted))
        .slice(0, limit)
        .map(({ title, path }) => ({ text: title, kind: 'item', path }))
    },
    useSynonyms(groups) {
      vocabulary = createVocabulary(groups)
      return Promise.resolve()
    },
    async rebuild(documents) {
      const next = `${indexName}-next-${Date.now()}`
      try {
        await prepareIndex(client, next)
        let portion: SearchDocument[] = []
        for await (const batch of documents) {
          portion.push(...batch)
          if (portion.length < WRITTEN_AT_ONCE) continue
          await put(next, portion)
          portion = []
        }
        await put(next, portion)
        // why: made only now, so that an emptied server answers with an error, and not with nothing, meanwhile.
        await prepareIndex(client, indexName)
        await swapIndexes(client, indexName, next)
        shelves = createShelves(read)
        library.noteChange()
      } finally {
        await settled(client.deleteIndex(next))
      }
    },
    close: () => Promise.resolve(),
  }
}
