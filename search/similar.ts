import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { judgeLikeness, readForWords, tellingWords, wordsSaid } from './likeness.ts'
import type { SearchDocument, SearchPage, SearchRequest, SimilarHit } from './types.ts'

/** Words of the question that looks for others with the same rare words. */
const ASKED_WORDS = 25
/** Answers read of each question. */
const READ_ANSWERS = 25

type Reach = {
  search: (request: SearchRequest) => Promise<SearchPage>
  /** The documents of these ids as they are now; absent where nobody may read them. */
  documents: (ids: string[]) => Promise<SearchDocument[]>
}
type Question = Pick<SearchRequest, 'query' | 'filters'>

/**
 * Others like a document, best first, with why. An engine only proposes: what holds the words of the title, the same
 * kind of welfare, the same province, and then what holds the words that turn out rare among those. Likeness itself is
 * judged outside the engines, so they agree on it.
 */
export async function findSimilar(
  id: string,
  limit: number,
  { search, documents }: Reach,
): Promise<SimilarHit[]> {
  const [source] = await documents([id])
  if (source === undefined) return []
  const proposed = new Map<string, SearchDocument>()
  const propose = async (questions: readonly Question[]) => {
    const pages = await Promise.all(questions.map((question) => search(requestFor(question, source))))
    const ids = pages.flatMap(({ hits }) => hits.map(({ document }) => document.id))
    const unknown = [...new Set(ids)].filter((one) => one !== id && !proposed.has(one))
    for (const document of unknown.length > 0 ? await documents(unknown) : [])
      proposed.set(document.id, document)
  }
  await propose(questionsFor(source))
  const said = wordsSaid(source)
  const telling = tellingWords(said, [...proposed.values()].map(readForWords)).slice(0, ASKED_WORDS)
  if (telling.length > 0) await propose([{ query: telling.map(({ word }) => word).join(' '), filters: {} }])
  return judgeLikeness(source, [...proposed.values()], limit, said)
}

function questionsFor({ title, facets }: SearchDocument): Question[] {
  const names = facets.benefit.map((code) => findBenefitType(code)?.th ?? '')
  const [province = ''] = facets.province
  const asked: Question[] = [
    { query: title, filters: {} },
    { query: names.join(' '), filters: { benefit: facets.benefit } },
    { query: findProvince(province)?.th ?? '', filters: { province: [province] } },
  ]
  return asked.filter(({ query }) => query.trim() !== '')
}

function requestFor({ query, filters }: Question, source: SearchDocument): SearchRequest {
  return {
    // why: in a question, quotation marks and a minus are orders; in a title they are only written so.
    query: query.replace(/["“”]|(?<=^|\s)-/gu, ' '),
    filters: { ...filters, type: [source.type] },
    ...{ sort: 'relevance', page: 1, pageSize: READ_ANSWERS, exact: true },
  }
}
