import { fragments, mark } from '#search/highlight.ts'
import { countFacets, passes } from '#search/match-set.ts'
import { compareHits } from '#search/order.ts'
import { analyse } from '#search/thai/analyse.ts'
import { normalise } from '#search/thai/normalise.ts'
import { parseQuery } from '#search/thai/parse-query.ts'
import { fits } from '#search/typed-match.ts'
import type { SearchEngine, SearchHit, SearchPage, SearchRequest } from '#search/types.ts'
import { synonymsOf } from '#search/vocabulary.ts'
import { createStore, type Scored } from './store.ts'

/** The engine with nothing to install: everything in this process's memory, rebuilt at start. */
export function createEmbeddedEngine(): SearchEngine {
  let store = createStore()
  return {
    name: 'embedded',
    upsert(documents) {
      for (const document of documents) store.put(document)
      return Promise.resolve()
    },
    remove(ids) {
      for (const id of ids) store.drop(id)
      return Promise.resolve()
    },
    ids: () => Promise.resolve(store.ids()),
    search: (request) => {
      const { text, phrases, excluded } = parseQuery(request.query)
      // why: who quotes or excludes has said exactly what is wanted.
      const asTyped = request.exact === true || phrases.length > 0 || excluded.length > 0
      const used = asTyped ? text : store.correct(text)
      if (used === text) return Promise.resolve(answer(store.match(request.query), request))
      const page = answer(store.match(used), { ...request, query: used })
      return Promise.resolve({ ...page, correction: { typed: request.query, used } })
    },
    suggest: (prefix, limit) =>
      Promise.resolve(
        store
          .titled(normalise(prefix).trim(), limit)
          .map(({ document }) => ({ text: document.title, kind: 'item', path: document.path })),
      ),
    async rebuild(documents) {
      const next = createStore()
      for await (const batch of documents) for (const document of batch) next.put(document)
      store = next
    },
    close: () => Promise.resolve(),
  }
}

function answer(matched: Scored[], request: SearchRequest): SearchPage {
  const matching = matched.filter(({ document }) => fits(document, request))
  const hits = matching
    .filter(({ document }) => passes(document.facets, request.filters))
    .sort(compareHits(request.sort, request.near))
  const { text } = parseQuery(request.query)
  const wanted = new Set([text, ...synonymsOf(text)].flatMap((one) => analyse(one).words))
  const from = (request.page - 1) * request.pageSize
  return {
    total: hits.length,
    hits: hits.slice(from, from + request.pageSize).map((one) => toHit(one, wanted)),
    facets: countFacets(
      matching.map(({ document }) => document.facets),
      request.filters,
    ),
    engine: 'embedded',
    degraded: false,
  }
}

function toHit({ document, score }: Scored, wanted: ReadonlySet<string>): SearchHit {
  const { body, ...shown } = document
  return {
    document: shown,
    title: mark(document.title, wanted),
    fragments: fragments([document.summary, body].filter(Boolean).join('\n'), wanted),
    score,
  }
}
