import { fragments, mark } from '#search/highlight.ts'
import { countFacets, passes } from '#search/match-set.ts'
import { compareHits } from '#search/order.ts'
import { analyse } from '#search/thai/analyse.ts'
import { fits } from '#search/typed-match.ts'
import type { SearchDocument, SearchHit, SearchPage, SearchRequest } from '#search/types.ts'

/** A document with its normalised title and its score for one query. */
export type Scored = { document: SearchDocument; title: string; score: number }

/** Turns scored documents into the page asked for; filters, counts and order are the shared rules. */
export function toPage(matched: Scored[], request: SearchRequest): SearchPage {
  const matching = matched.filter(({ document }) => fits(document, request))
  const hits = matching
    .filter(({ document }) => passes(document.facets, request.filters))
    .sort(compareHits(request.sort, request.near))
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
