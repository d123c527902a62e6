import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FacetName, SearchPortal, SearchRequest } from '#search/types.ts'
import { chipsOf, choicesOf } from './facet-choices.server.ts'
import { hitViews, provincePhrase } from './hits.server.ts'
import { TYPES } from './known-names.ts'
import { searchPath } from './search-request.ts'
import type { FacetChoice, SearchView } from './search.view.ts'
import { readTyped } from './typed-filters.ts'
import { hintsFor } from './typed-hints.ts'

/** Facets a reader narrows by, in the order of the page; type stands above the hits, origin on each hit. */
const SHOWN: FacetName[] = ['kind', 'benefit', 'issue', 'region', 'province', 'year']

/** Answers a search page: one question to the engine, every label in the reader's language. */
export async function searchKnowledge(
  { db, search }: { db: Kysely<DB>; search: SearchPortal },
  request: SearchRequest,
  language: Language,
): Promise<SearchView> {
  const reading = readTyped(request)
  const page = await search.search(reading.request)
  const pages = Math.max(1, Math.ceil(page.total / request.pageSize))
  const at = (number: number) => searchPath({ ...request, page: number })
  const asked = { request, reading, language }
  return {
    request,
    words: reading.request.query,
    total: page.total,
    hits: await hitViews(db, page.hits, request.near, language),
    types: inOrder(choicesOf(page, 'type', asked)),
    facets: SHOWN.map((name) => ({ name, choices: choicesOf(page, name, asked) })),
    chips: chipsOf(asked),
    hints: hintsFor(request, reading, language),
    near: provincePhrase(request.near ?? '', language),
    ...(page.correction === undefined ? {} : { correction: page.correction }),
    degraded: page.degraded,
    previousPath: request.page > 1 ? at(request.page - 1) : null,
    nextPath: request.page < pages ? at(request.page + 1) : null,
    pages,
  }
}

/** Stories before funds, whichever are more, so that the choice keeps its place. */
function inOrder(types: FacetChoice[]): FacetChoice[] {
  const rank = ({ value }: FacetChoice) => TYPES.findIndex(({ code }) => code === value)
  return types.toSorted((a, b) => rank(a) - rank(b))
}
