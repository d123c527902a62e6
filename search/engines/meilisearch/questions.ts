import { analyse } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { FACET_NAMES, type SearchRequest } from '#search/types.ts'
import { encode } from './encode.ts'

const HITS = 60
const MOST_WORDS = 12
const MOST_SPANS = 16
/** Trigrams in a row that a document must share: five characters, short enough to survive beside a typing slip. */
const SPAN = 3

/** One question of a multi-search: an encoded word, or only filters. */
export type Question = {
  q: string
  limit: number
  filter?: string[]
  attributesToSearchOn?: string[]
}

/** Everything to ask Meilisearch so that no likely hit is missed; with filters, both with and without them. */
export function questionsFor({ query, filters }: Pick<SearchRequest, 'query' | 'filters'>): Question[] {
  const { words, trigrams } = analyse(query)
  const telling = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS)
  const questions: Question[] = telling.flatMap((word) => [
    { q: encode(word), limit: HITS, attributesToSearchOn: ['words'] },
    { q: encode(bare(word)), limit: HITS, attributesToSearchOn: ['bare'] },
  ])
  for (const span of spans(trigrams))
    questions.push({ q: '', limit: HITS, filter: span.map((gram) => equals('grams', gram)) })
  const narrow = filterFor(filters)
  if (narrow.length === 0) return questions
  return [...questions, ...questions.map((one) => ({ ...one, filter: [...(one.filter ?? []), ...narrow] }))]
}

/** Facet filters as Meilisearch reads them: joined by AND, alternatives by IN. */
export function filterFor(filters: SearchRequest['filters']): string[] {
  return FACET_NAMES.flatMap((name) => {
    const values = filters[name] ?? []
    if (values.length === 0) return []
    return [`facets.${name} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`]
  })
}

/** An equality filter on an encoded term. */
export function equals(attribute: string, term: string): string {
  return `${attribute} = "${encode(term)}"`
}

/** At most MOST_SPANS runs of neighbouring trigrams, spread evenly over the query. */
function spans(trigrams: string[]): string[][] {
  const last = Math.max(0, trigrams.length - SPAN)
  const step = Math.max(1, Math.ceil((last + 1) / MOST_SPANS))
  const found: string[][] = []
  for (let at = 0; at <= last && trigrams.length > 0; at += step) found.push(trigrams.slice(at, at + SPAN))
  return found
}
