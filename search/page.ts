import { fragments, mark } from './highlight.ts'
import { countFacets, passes } from './match-set.ts'
import { compareHits } from './order.ts'
import type { QueryPlan } from './query/plan.ts'
import { bare } from './thai/bare.ts'
import { fits } from './typed-match.ts'
import type { DocumentFacts, SearchHit, SearchPage, SearchRequest } from './types.ts'
import { queryWords } from './vocabulary.ts'

/** A hit before it is shown. */
export type Matching = { document: DocumentFacts; title: string; score: number }

/** Fetches the full texts of the documents that a page shows, in their order. */
export type ReadBodies = (ids: readonly string[]) => Promise<string[]>

type Given = {
  engine: SearchPage['engine']
  request: SearchRequest
  plan: QueryPlan
  /** Every hit of the query, whatever the filters. */
  matching: Matching[]
  bodies: ReadBodies
}

/** Filters, sorts, counts and cuts a page from all hits. */
export async function answer({
  engine,
  request,
  plan,
  matching: matched,
  bodies,
}: Given): Promise<SearchPage> {
  const matching = matched.filter(({ document }) => fits(document, request))
  const hits = matching.filter(({ document }) => passes(document.facets, request.filters))
  hits.sort(compareHits(request.sort, request.near))
  const from = (request.page - 1) * request.pageSize
  return {
    total: hits.length,
    hits: await showHits(plan, hits.slice(from, from + request.pageSize), bodies),
    facets: countFacets(
      matching.map(({ document }) => document.facets),
      request.filters,
    ),
    ...(plan.correction === undefined ? {} : { correction: plan.correction }),
    engine,
    degraded: false,
  }
}

/** Shorter pieces of a longer word that was asked for are not marked for themselves: ผู้ of ผู้สูงอายุ. */
const SHORT_PIECE = 3

/** The words that were asked for, and other ways to say it as a whole. */
function wordsToMark({ text, otherwise }: QueryPlan['ranked']): Set<string> {
  const asked = [...queryWords(text), ...otherwise]
  return new Set(
    asked.filter(
      (word) =>
        bare(word).length > SHORT_PIECE || !asked.some((other) => other !== word && other.includes(word)),
    ),
  )
}

/** An engine that keeps whole documents hands them over whole; a page does not carry their texts. */
function withoutBody(document: DocumentFacts & { body?: string }): DocumentFacts {
  const facts = { ...document }
  delete facts.body
  return facts
}

/** Hits as a page shows them, with what matched marked. */
export async function showHits(
  plan: QueryPlan,
  hits: readonly Matching[],
  bodies: ReadBodies,
): Promise<SearchHit[]> {
  const wanted = wordsToMark(plan.ranked)
  const texts = await bodies(hits.map(({ document }) => document.id))
  return hits.map(({ document, score }, at) => ({
    document: withoutBody(document),
    title: mark(document.title, wanted),
    fragments: fragments([document.summary, texts[at]].filter(Boolean).join('\n'), wanted),
    score,
  }))
}
