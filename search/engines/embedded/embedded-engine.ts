import { fragments, mark } from '#search/highlight.ts'
import { countFacets, LEAST_COVERAGE, passes } from '#search/match-set.ts'
import { fuse, titleBonus } from '#search/rank.ts'
import { analyse } from '#search/thai/analyse.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchDocument, SearchEngine, SearchHit, SearchPage, SearchRequest } from '#search/types.ts'
import { createInvertedIndex } from './inverted-index.ts'

type Kept = { document: SearchDocument; title: string }
type Scored = Kept & { score: number }

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
    search: (request) => Promise.resolve(answer(store.match(request.query), request)),
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

function createStore() {
  const byWord = createInvertedIndex()
  const byTrigram = createInvertedIndex()
  const kept = new Map<number, Kept>()
  const numbers = new Map<string, number>()
  let nextNumber = 0
  const drop = (id: string) => {
    const number = numbers.get(id)
    if (number === undefined) return
    byWord.remove(number)
    byTrigram.remove(number)
    kept.delete(number)
    numbers.delete(id)
  }
  return {
    drop,
    ids: () => [...numbers.keys()],
    put(document: SearchDocument) {
      drop(document.id)
      const number = nextNumber++
      const { title, keywords, summary, body } = document
      const analysis = analyse([title, title, ...keywords, summary, body].join('\n'))
      byWord.add(number, analysis.words)
      byTrigram.add(number, analysis.trigrams)
      kept.set(number, { document, title: normalise(title).trim() })
      numbers.set(document.id, number)
    },
    titled: (prefix: string, limit: number) =>
      prefix ? [...kept.values()].filter((one) => one.title.includes(prefix)).slice(0, limit) : [],
    match(query: string): Scored[] {
      const normalised = normalise(query).trim()
      if (!normalised) return [...kept.values()].map((one) => ({ ...one, score: 0 }))
      const { words, trigrams } = analyse(query)
      const coverage = byTrigram.coverage(trigrams)
      const scored: Scored[] = []
      for (const [number, score] of fuse(byWord.score(words), byTrigram.score(trigrams))) {
        const one = kept.get(number)
        if (!one || (coverage.get(number) ?? 0) < LEAST_COVERAGE) continue
        scored.push({ ...one, score: score + titleBonus(one.title, normalised) })
      }
      return scored
    },
  }
}

function answer(matching: Scored[], request: SearchRequest): SearchPage {
  const hits = matching
    .filter(({ document }) => passes(document.facets, request.filters))
    .sort(order(request.sort))
  const wanted = new Set(analyse(request.query).words)
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

function order(sort: SearchRequest['sort']): (a: Scored, b: Scored) => number {
  const newest = (a: Scored, b: Scored) => (b.document.publishedAt ?? 0) - (a.document.publishedAt ?? 0)
  if (sort === 'newest') return newest
  if (sort === 'oldest') return (a, b) => newest(b, a)
  const collator = new Intl.Collator('th')
  if (sort === 'title') return (a, b) => collator.compare(a.title, b.title)
  return (a, b) => b.score - a.score || b.document.quality - a.document.quality || newest(a, b)
}
