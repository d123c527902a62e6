import type { Index, Meilisearch } from 'meilisearch'
import { FIELDS, type Corpus, type Expression, type Field } from '#search/corpus.ts'
import { narrowTo, type KeptText, type Readable } from '#search/indexes/narrowed-store.ts'
import { compareHits } from '#search/order.ts'
import { answer, showHits, type Matching } from '#search/page.ts'
import { all, eachTerm, isNever, term } from '#search/query/expression.ts'
import type { QueryPlan } from '#search/query/plan.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { fits } from '#search/typed-match.ts'
import { rank, termsRankedBy, type Ranked } from '#search/rank.ts'
import {
  FACET_NAMES,
  type FacetCount,
  type FacetName,
  type SearchPage,
  type SearchRequest,
} from '#search/types.ts'
import { ask, type Asked } from './ask.ts'
import { facetFilters, filterOf } from './filter.ts'
import { proposals } from './proposals.ts'
import { facetTerm, type MeilisearchRecord } from './record.ts'
import { MOST_LISTED } from './settings.ts'
import type { Listed, Named, Shelves } from './shelf.ts'

/** Documents asked for under the likeliest proposal, and under each of the others. */
const PROPOSED_FIRST = 150
const PROPOSED = 60
/** Documents of the match set that are ranked at least, whatever was proposed. */
const RANKED = 100
/** Phrases, exclusions and the order of hits told apart by name need the texts of so many hits at most. */
const MOST_READ_HERE = 5_000

/** So many of the documents that most proposals name are ranked. */
const MOST_RANKED = 160

type Given = {
  request: SearchRequest
  plan: QueryPlan
  corpus: Corpus
  reader: Meilisearch
  index: Index<MeilisearchRecord>
  shelves: Shelves
}

/** Answers a planned query: counts and facets from Meilisearch, order from the shared ranking. */
export async function answerFrom(given: Given): Promise<SearchPage> {
  const { request, plan } = given
  const { bodies } = given.shelves
  if (isNever(plan.match)) return answer({ engine: 'meilisearch', request, plan, matching: [], bodies })
  if (isSettledHere(given)) return answerHere(given)
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
  const likely = ranked ? candidates(given) : []
  const answers = await ask(given, [...asked, ...likely])
  const [counts, proposed] = [answers.slice(0, asked.length), answers.slice(asked.length)]
  const named = [...proposed, ...counts.slice(0, 1)].map(({ hits }) => hits)
  // why: what was proposed may turn out to be no hit; what was counted is one, so a page that exists is never empty.
  const sure = counts[0]?.hits.slice(0, from + request.pageSize) ?? []
  const names = ranked ? [...likeliest(named, MOST_RANKED), ...sure] : named.flat()
  const documents = await given.shelves.texts.bring(names)
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

/** Whether hits or their order hang on something that Meilisearch does not keep. */
function isSettledHere({ request, plan }: Given): boolean {
  const worded = plan.phrases.length + plan.excluded.length > 0
  return worded || isNamed(request) || ['title', 'distance'].includes(request.sort)
}

/** Whether hits are told apart by names of authors or funds. */
const isNamed = ({ authors = [], funds = [] }: SearchRequest) => authors.length + funds.length > 0

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

/**
 * Settles everything here: all hits are sorted and told apart by what is known of them without their texts. Where texts
 * must be read too, a hit must hold every trigram of the phrases, so that few are.
 */
async function answerHere(given: Given): Promise<SearchPage> {
  const { request, plan, shelves } = given
  const needsText = plan.phrases.length + plan.excluded.length > 0
  const ranked = request.sort === 'relevance' && !plan.empty
  const own = filterOf(all([plan.match, ...plan.phrases.map(lettersOf)]))
  const [found] = await ask(given, [
    {
      q: '',
      ...(own === null ? {} : { filter: [own] }),
      limit: MOST_LISTED,
      sort: [byDate(request), 'id:asc'],
    },
  ])
  const hits = found?.hits ?? []
  const { bodies } = shelves
  if (!needsText && !ranked) {
    const matching = (await shelves.facts.bring(hits)).map(unranked)
    return answer({ engine: 'meilisearch', request, plan, matching, bodies })
  }
  const fitting = isNamed(request) ? await thoseThatFit(given, hits) : hits
  const texts = await shelves.texts.bring(fitting.slice(0, MOST_READ_HERE))
  const worded = texts.filter(
    ({ text }) =>
      plan.phrases.every((phrase) => text.includes(phrase)) &&
      !plan.excluded.some((word) => text.includes(word)),
  )
  const matching = ranked ? rankAll(given, worded) : worded.map(unranked)
  return answer({ engine: 'meilisearch', request, plan, matching, bodies })
}

/** Told apart by author and fund before texts are read, so that the few one asks for are among those. */
async function thoseThatFit({ request, shelves }: Given, hits: readonly Named[]): Promise<Named[]> {
  const listed = await shelves.facts.bring(hits)
  const fit = new Set(
    listed.filter(({ document }) => fits(document, request)).map(({ document }) => document.id),
  )
  return hits.filter(({ id }) => fit.has(id))
}

/** What every text with a phrase holds, the pieces at its ends aside, which may go on there. */
const lettersOf = (phrase: string): Expression =>
  all(
    [...new Set(trigrams(bare(phrase)))]
      .filter((gram) => gram.length === 3)
      .map((gram) => term('grams', gram)),
  )

function rankAll({ plan, corpus }: Given, documents: readonly KeptText[]): Matching[] {
  const store = narrowTo(termsRankedBy(plan.ranked), documents)
  return toMatching(store, rank(plan.ranked, store, corpus, new Uint8Array(store.extent).fill(1)))
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

const unranked = ({ document, title }: Listed): Matching => ({ document, title, score: 0 })

function toMatching(store: Readable, ranked: readonly Ranked[]): Matching[] {
  return ranked.flatMap(({ number, score }) => {
    const kept = store.get(number)
    return kept === undefined ? [] : [{ document: kept.document, title: kept.title, score }]
  })
}

function toCounts(name: FacetName, distribution: Record<string, number>): FacetCount[] {
  const prefix = facetTerm(name, '')
  return Object.entries(distribution)
    .filter(([term]) => term.startsWith(prefix))
    .map(([term, count]) => ({ value: term.slice(prefix.length), count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
