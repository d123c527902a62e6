import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findRegion } from '#content/taxonomy/regions.ts'
import { findStrategyIssue } from '#content/taxonomy/strategy-issues.ts'
import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import {
  FACET_NAMES,
  type FacetName,
  type SearchPage,
  type SearchPortal,
  type SearchRequest,
} from '#search/types.ts'
import { searchPath, toggleFacet } from './search-request.ts'
import type { FacetChoice, SearchView } from './search.view.ts'

/** Facets a reader narrows by, in the order of the page; origin is shown on each hit instead. */
const SHOWN: FacetName[] = ['kind', 'benefit', 'issue', 'region', 'province', 'year']

type Named = Record<Language, string>

const NAMES: Record<FacetName, (value: string) => Named | undefined> = {
  type: () => undefined,
  kind: (value) => KINDS.find((kind) => kind.code === value),
  benefit: findBenefitType,
  issue: findStrategyIssue,
  region: findRegion,
  province: findProvince,
  year: (value) => ({ th: formatYear(Number(value), 'th'), en: formatYear(Number(value), 'en') }),
  origin: () => undefined,
}

/** What narrows a search, in the reader's words. */
export const filterLabels = ({ filters }: SearchRequest, language: Language): string[] =>
  FACET_NAMES.flatMap((name) =>
    (filters[name] ?? []).flatMap((value) => NAMES[name](value)?.[language] ?? []),
  )

/** Answers a search page: one question to the engine, every label in the reader's language. */
export async function searchKnowledge(
  search: SearchPortal,
  request: SearchRequest,
  language: Language,
): Promise<SearchView> {
  const page = await search.search(request)
  const pages = Math.max(1, Math.ceil(page.total / request.pageSize))
  const at = (number: number) => searchPath({ ...request, page: number })
  return {
    request,
    total: page.total,
    hits: page.hits.map((hit) => ({
      title: hit.title,
      fragments: hit.fragments,
      path: hit.document.path,
      summary: hit.document.summary,
      kind: hit.document.facets.kind[0] ?? '',
      origin: hit.document.facets.origin[0] ?? '',
      fund: hit.document.keywords[0] ?? '',
    })),
    facets: SHOWN.map((name) => ({ name, choices: choicesOf(page, request, name, language) })),
    ...(page.correction === undefined ? {} : { correction: page.correction }),
    degraded: page.degraded,
    previousPath: request.page > 1 ? at(request.page - 1) : null,
    nextPath: request.page < pages ? at(request.page + 1) : null,
    pages,
  }
}

function choicesOf(
  page: SearchPage,
  request: SearchRequest,
  name: FacetName,
  language: Language,
): FacetChoice[] {
  const chosen = request.filters[name] ?? []
  const counts = new Map(page.facets[name].map(({ value, count }) => [value, count]))
  // why: a chosen value stays visible at nought, or the reader could not take it back.
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  return [...counts].flatMap(([value, count]) => {
    const label = NAMES[name](value)?.[language]
    if (label === undefined) return []
    const path = searchPath(toggleFacet(request, name, value))
    return [{ value, label, count, chosen: chosen.includes(value), path }]
  })
}
