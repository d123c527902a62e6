import { fragments, mark } from './highlight.ts'
import { countFacets, passes } from './match-set.ts'
import { compareHits } from './order.ts'
import type { QueryPlan } from './query/plan.ts'
import { fits } from './typed-match.ts'
import type { SearchDocument, SearchHit, SearchPage, SearchRequest } from './types.ts'
import { domainWords } from './vocabulary.ts'

/** A hit before it is shown. */
export type Matching = { document: SearchDocument; title: string; score: number }

type Given = {
  engine: SearchPage['engine']
  request: SearchRequest
  plan: QueryPlan
  /** Every hit of the query, whatever the filters. */
  matching: Matching[]
}

/** Filters, sorts, counts and cuts a page from all hits. */
export function answer({ engine, request, plan, matching: matched }: Given): SearchPage {
  const matching = matched.filter(({ document }) => fits(document, request))
  const hits = matching.filter(({ document }) => passes(document.facets, request.filters))
  hits.sort(compareHits(request.sort, request.near))
  const from = (request.page - 1) * request.pageSize
  return {
    total: hits.length,
    hits: showHits(plan, hits.slice(from, from + request.pageSize)),
    facets: countFacets(
      matching.map(({ document }) => document.facets),
      request.filters,
    ),
    ...(plan.correction === undefined ? {} : { correction: plan.correction }),
    engine,
    degraded: false,
  }
}

/** Hits as a page shows them, with what matched marked. */
export function showHits(plan: QueryPlan, hits: readonly Matching[]): SearchHit[] {
  const wanted = new Set([plan.ranked.text, ...plan.ranked.otherwise].flatMap(domainWords))
  return hits.map(({ document, score }) => {
    const { body, ...shown } = document
    return {
      document: shown,
      title: mark(document.title, wanted),
      fragments: fragments([document.summary, body].filter(Boolean).join('\n'), wanted),
      score,
    }
  })
}
