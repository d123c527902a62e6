import type { Index, Meilisearch } from 'meilisearch'
import { FIELDS, type Corpus, type Field } from '#search/corpus.ts'
import { narrowTo, type KeptText, type Readable } from '#search/indexes/narrowed-store.ts'
import { compareHits } from '#search/order.ts'
import { answer, showHits, type Matching } from '#search/page.ts'
import { eachTerm, isNever } from '#search/query/expression.ts'
import type { QueryPlan } from '#search/query/plan.ts'
import { rank, termsRankedBy, type Ranked } from '#search/rank.ts'
import {
  FACET_NAMES,
  type FacetCount,
  type FacetName,
  type SearchPage,
  type SearchRequest,
} from '#search/types.ts'
import { facetFilters, filterOf } from './filter.ts'
import { proposals } from './proposals.ts'
import { facetTerm, type MeilisearchRecord } from './record.ts'
import type { Named, Shelf } from './shelf.ts'

/** Documents asked for under the likeliest proposal, and under each of the others. */
const PROPOSED_FIRST = 150
const PROPOSED = 60
/** Documents of the match set that are ranked at least, whatever was proposed. */
const RANKED = 100
/** Sorts and conditions that Meilisearch cannot keep are settled here, over at most this many hits. */
const MOST_SETTLED_HERE = 5_000

/** So many of the documents that most proposals name are ranked. */
const MOST_RANKED = 160

type Given = {
  request: SearchRequest
  plan: QueryPlan
  corpus: Corpus
  reader: Meilisearch
  index: Index<MeilisearchRecord>
  shelf: Shelf
}

type Asked = { q: string; filter?: string[]; facets?: string[]; sort?: string[] } & (
  { limit: number; offset?: number } | { hitsPerPage: number; page: number }
)

type Answer = {
  hits: Named[]
  totalHits?: number
  facetDistribution?: Record<string, Record<string, number>>
}

/** Answers a planned query: counts and facets from Meilisearch, order from the shared ranking. */
export async function answerFrom(given: Given): Promise<SearchPage> {
  const { request, plan } = given
  const { bodies } = given.shelf
  if (isNever(plan.match)) return answer({ engine: 'meilisearch', request, plan, matching: [], bodies })
  if (needsText(given)) return answerHere(given)
  const ranked = request.sort === 'relevance' && !plan.empty
  const from = (request.page - 1) * request.pageSize
  const own = filterOf(plan.match)
  const filter = [...(own === null ? [] : [own]), ...facetFilters(request.filters)]
  const narrowed = FACET_NAMES.filter((name) => request.filters[name]?.length)
  const asked: Asked[] = [
    {
      ...{ q: '', filter, facets: ['facets'] },
      // why: what is counted and what is shown or ranked without a better proposal is the same set: one question.
      ...(ranked
        ? { hitsPerPage: Math.max(RANKED, from + request.pageSize), page: 1 }
        : { hitsPerPage: request.pageSize, page: request.page, sort: [byDate(request), 'id:asc'] }),
    },
    ...narrowed.map((name) => ({
      ...{ q: '', hitsPerPage: 0, page: 1, facets: ['facets'] },
      filter: [...(own === null ? [] : [own]), ...facetFilters(request.filters, name)],
    })),
  ]
  // why: two requests, which the server answers at the same time.
  const [counts, proposed] = await Promise.all([
    ask(given, asked),
    ranked ? ask(given, candidates(given)) : Promise.resolve([]),
  ])
  const named = [...proposed, ...counts.slice(0, 1)].map(({ hits }) => hits)
  // why: what was proposed may turn out to be no hit; what was counted is one, so a page that exists is never empty.
  const sure = counts[0]?.hits.slice(0, from + request.pageSize) ?? []
  const names = ranked ? [...likeliest(named, MOST_RANKED), ...sure] : named.flat()
  const documents = await given.shelf.bring(names)
  const hits = ranked
    ? rankedHits(given, documents).slice(from, from + request.pageSize)
    : documents.map(unranked)
  return {
    total: counts[0]?.totalHits ?? 0,
    hits: await showHits(plan, hits, bodies),
    facets: Object.fromEntries(
      FACET_NAMES.map((name) => {
        const of = counts[narrowed.includes(name) ? 1 + narrowed.indexOf(name) : 0]
        return [name, toCounts(name, of?.facetDistribution?.['facets'] ?? {})]
      }),
    ) as Record<FacetName, FacetCount[]>,
    ...(plan.correction === undefined ? {} : { correction: plan.correction }),
    engine: 'meilisearch',
    degraded: false,
  }
}

/** Whether the texts themselves must be read to tell hits or their order. */
function needsText({ request, plan }: Given): boolean {
  const { sort, authors = [], funds = [] } = request
  const named = authors.length + funds.length > 0
  return plan.phrases.length > 0 || plan.excluded.length > 0 || named || ['title', 'distance'].includes(sort)
}

/** The documents that most lists name, an earlier list saying more than a later one. */
function likeliest(lists: readonly (readonly Named[])[], most: number): Named[] {
  const votes = new Map<string, { name: Named; weight: number }>()
  lists.forEach((list, place) => {
    for (const name of list) {
      const known = votes.get(name.id)
      votes.set(name.id, { name, weight: (known?.weight ?? 0) + 1 / (2 + place) })
    }
  })
  return [...votes.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Reads every document of the match set and settles everything here. */
async function answerHere(given: Given): Promise<SearchPage> {
  const { request, plan, shelf, corpus } = given
  const own = filterOf(plan.match)
  const [all] = await ask(given, [
    { q: '', ...(own === null ? {} : { filter: [own] }), limit: MOST_SETTLED_HERE },
  ])
  const documents = (await shelf.bring(all?.hits ?? [])).filter(
    ({ text }) =>
      plan.phrases.every((phrase) => text.includes(phrase)) &&
      !plan.excluded.some((word) => text.includes(word)),
  )
  const { bodies } = shelf
  if (plan.empty)
    return answer({ engine: 'meilisearch', request, plan, matching: documents.map(unranked), bodies })
  const store = narrowTo(termsRankedBy(plan.ranked), documents)
  const among = new Uint8Array(store.extent).fill(1)
  const matching = toMatching(store, rank(plan.ranked, store, corpus, among))
  return answer({ engine: 'meilisearch', request, plan, matching, bodies })
}

/** Whether they are hits is told here, from the documents: the server would weigh the long condition for each anew. */
function candidates({ request, plan, corpus }: Given): Asked[] {
  const filters = facetFilters(request.filters)
  return proposals(plan.ranked.text, corpus)
    .filter((one) => !isNever(one))
    .flatMap((condition, place) => {
      const narrow = filterOf(condition)
      const limit = place === 0 ? PROPOSED_FIRST : PROPOSED
      return narrow === null ? [] : [{ q: '', filter: [...filters, narrow], limit }]
    })
}

function rankedHits({ plan, corpus }: Given, documents: readonly KeptText[]): Matching[] {
  const ranked = termsRankedBy(plan.ranked)
  const wanted = Object.fromEntries(FIELDS.map((field) => [field, new Set(ranked[field])])) as Record<
    Field,
    Set<string>
  >
  eachTerm(plan.match, (field, term) => wanted[field].add(term))
  const store = narrowTo(wanted, documents)
  const hits = toMatching(store, rank(plan.ranked, store, corpus, store.members(plan.match)))
  return hits.sort(compareHits('relevance'))
}

const byDate = ({ sort }: SearchRequest) => `publishedAt:${sort === 'oldest' ? 'asc' : 'desc'}`

const unranked = ({ document, title }: KeptText): Matching => ({ document, title, score: 0 })

function toMatching(store: Readable, ranked: readonly Ranked[]): Matching[] {
  return ranked.flatMap(({ number, score }) => {
    const kept = store.get(number)
    return kept === undefined ? [] : [{ document: kept.document, title: kept.title, score }]
  })
}

async function ask({ reader, index }: Given, questions: readonly Asked[]): Promise<Answer[]> {
  if (questions.length === 0) return []
  const { results } = await reader.multiSearch({
    queries: questions.map((question) => ({
      ...question,
      indexUid: index.uid,
      attributesToRetrieve: ['id', 'revision'],
    })),
  })
  return results as unknown as Answer[]
}

function toCounts(name: FacetName, distribution: Record<string, number>): FacetCount[] {
  const prefix = facetTerm(name, '')
  return Object.entries(distribution)
    .filter(([term]) => term.startsWith(prefix))
    .map(([term, count]) => ({ value: term.slice(prefix.length), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
