import { fragments, mark } from '#search/highlight.ts'
import { countFacets, passes } from '#search/match-set.ts'
import { analyse } from '#search/thai/analyse.ts'
import type { SearchDocument, SearchHit, SearchPage, SearchRequest } from '#search/types.ts'

/** A document with its normalised title and its score for one query. */
export type Scored = { document: SearchDocument; title: string; score: number }

/** Turns scored documents into the page asked for; filters, counts and order are the shared rules. */
export function toPage(matching: Scored[], request: SearchRequest): SearchPage {
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
    engine: 'meilisearch',
    degraded: false,
  }
}

function toHit({ document, score }: Scored, wanted: ReadonlySet<string>): SearchHit {
  const { body, ...shown } = document
  const text = [document.summary, body].filter(Boolean).join('\n')
  return { document: shown, title: mark(document.title, wanted), fragments: fragments(text, wanted), score }
}

function order(sort: SearchRequest['sort']): (a: Scored, b: Scored) => number {
  const newest = (a: Scored, b: Scored) => (b.document.publishedAt ?? 0) - (a.document.publishedAt ?? 0)
  if (sort === 'newest') return newest
  if (sort === 'oldest') return (a, b) => newest(b, a)
  const collator = new Intl.Collator('th')
  if (sort === 'title') return (a, b) => collator.compare(a.title, b.title)
  return (a, b) => b.score - a.score || b.document.quality - a.document.quality || newest(a, b)
}
