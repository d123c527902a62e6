import type { Language } from '#app/i18n/languages.ts'
import type { SearchRequest } from '#search/types.ts'
import { readSearchRequest, searchPath } from './search-request.ts'

/** How a person hears of new items: not at all, by a notice on the site, or by mail. */
export const ALERTS = ['none', 'site', 'mail'] as const
export type Alert = (typeof ALERTS)[number]

/** Saved searches one person may have. */
export const MOST_SAVED = 50
/** Characters of an address that are kept; a longer one was not made by our pages. */
export const LONGEST_STATE = 8_000

/** What tells one search from another, as its address says it: from the question mark on, empty for everything. */
export const stateOf = (request: SearchRequest): string =>
  searchPath({ ...request, page: 1 }).slice('/search'.length)

/** The search that a kept state stands for. Never fails. */
export const requestOf = (state: string): SearchRequest => readSearchRequest(new URLSearchParams(state))

export const runPath = (state: string): string => `/search${state}`

/** The same search, the newest items first: where an alert leads. */
export const newestPath = (state: string): string => searchPath({ ...requestOf(state), sort: 'newest' })

/** Where a search is given a name and kept. */
export const savePath = (request: SearchRequest): string => `/saved-searches/new${stateOf(request)}`

/** The search as a feed; its order is always the newest first. A feed reader keeps no cookies, so English is named. */
export function feedPath(request: SearchRequest, language: Language): string {
  const params = new URLSearchParams(stateOf({ ...request, sort: 'relevance' }))
  if (language !== 'th') params.set('lang', language)
  const text = params.toString()
  return text === '' ? '/search.atom' : `/search.atom?${text}`
}
