import { isProvinceCode } from '#content/taxonomy/provinces.ts'
import { FACET_NAMES, SORTS, type FacetName, type SearchRequest, type Sort } from '#search/types.ts'

const PAGE_SIZE = 10
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
  const near = params.get('near') ?? ''
  const measured = isProvinceCode(near)
  const page = Number(params.get('page') ?? '1')
  const filters: SearchRequest['filters'] = {}
  for (const name of FACET_NAMES) {
    const values = [...new Set(params.getAll(name))].filter((value) => value !== '').slice(0, MOST_VALUES)
    if (values.length > 0) filters[name] = values
  }
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY).trim(),
    filters,
    // why: a distance needs a place to be measured from.
    sort: isSort(sort) && (sort !== 'distance' || measured) ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    pageSize: PAGE_SIZE,
    exact: params.get('exact') === '1',
    ...(measured ? { near } : {}),
  }
}

/** The parameters of a search: only what differs from the default is written. */
export function searchParams(request: SearchRequest): URLSearchParams {
  const params = new URLSearchParams()
  if (request.query !== '') params.set('q', request.query)
  for (const name of FACET_NAMES) for (const value of request.filters[name] ?? []) params.append(name, value)
  if (request.sort !== 'relevance') params.set('sort', request.sort)
  if (request.near !== undefined) params.set('near', request.near)
  if (request.page > 1) params.set('page', String(request.page))
  if (request.exact === true) params.set('exact', '1')
  return params
}

/** The address of a search. */
export function searchPath(request: SearchRequest): string {
  const text = searchParams(request).toString()
  return text === '' ? '/search' : `/search?${text}`
}

/** The same search measured from nowhere; an order by distance falls back to the best match. */
export function withoutNear(request: SearchRequest): SearchRequest {
  const kept = { ...request, page: 1 }
  delete kept.near
  return kept.sort === 'distance' ? { ...kept, sort: 'relevance' } : kept
}

/** The same search with nothing chosen in one facet. */
export function withoutFacet(request: SearchRequest, name: FacetName): SearchRequest {
  const filters = { ...request.filters, [name]: [] }
  return { ...request, filters, page: 1 }
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
