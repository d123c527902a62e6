import { FACET_NAMES, SORTS, type FacetName, type SearchRequest, type Sort } from '#search/types.ts'

export const PAGE_SIZE = 10
/** Characters of a query that are read; more is never a question. */
export const LONGEST_QUERY = 400
const LAST_PAGE = 1000
const MOST_VALUES = 50

const isSort = (value: string | null): value is Sort => SORTS.some((sort) => sort === value)

/**
 * Reads the address of a search page. Anything a person or a robot may have written there is answered:
 * unknown sorts, pages and facets fall back instead of failing.
 */
export function readSearchRequest(params: URLSearchParams): SearchRequest {
  const sort = params.get('sort')
  const page = Number(params.get('page') ?? '1')
  const filters: SearchRequest['filters'] = {}
  for (const name of FACET_NAMES) {
    const values = [...new Set(params.getAll(name))].filter((value) => value !== '').slice(0, MOST_VALUES)
    if (values.length > 0) filters[name] = values
  }
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
    filters,
    sort: isSort(sort) ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    pageSize: PAGE_SIZE,
    exact: params.get('exact') === '1',
  }
}

/** The address of a search: only what differs from the default is written. */
export function searchPath(request: SearchRequest): string {
  const params = new URLSearchParams()
  if (request.query !== '') params.set('q', request.query)
  for (const name of FACET_NAMES) for (const value of request.filters[name] ?? []) params.append(name, value)
  if (request.sort !== 'relevance') params.set('sort', request.sort)
  if (request.page > 1) params.set('page', String(request.page))
  if (request.exact === true) params.set('exact', '1')
  const text = params.toString()
  return text === '' ? '/search' : `/search?${text}`
}

/** The same search with one facet value switched on or off, from its first page. */
export function toggleFacet(request: SearchRequest, name: FacetName, value: string): SearchRequest {
  const values = request.filters[name] ?? []
  const next = values.includes(value) ? values.filter((kept) => kept !== value) : [...values, value]
  const filters: SearchRequest['filters'] = {}
  for (const facet of FACET_NAMES) {
    const kept = facet === name ? next : (request.filters[facet] ?? [])
    if (kept.length > 0) filters[facet] = kept
  }
  return { ...request, filters, page: 1 }
}
