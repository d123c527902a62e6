import type { FacetName, SearchHit, SearchPage, SearchRequest } from '#search/types.ts'

export type FacetChoice = { value: string; label: string; count: number; chosen: boolean; path: string }
export type FacetView = { name: FacetName; choices: FacetChoice[] }
export type HitView = Pick<SearchHit, 'title' | 'fragments'> & {
  path: string
  summary: string
  kind: string
  origin: string
  fund: string
}

/** Everything the search page shows, in one language. */
export type SearchView = {
  request: SearchRequest
  total: number
  hits: HitView[]
  facets: FacetView[]
  correction?: SearchPage['correction']
  degraded: boolean
  /** Null on the first and the last page. */
  previousPath: string | null
  nextPath: string | null
  pages: number
}
