import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findRegion } from '#content/taxonomy/regions.ts'
import { findStrategyIssue } from '#content/taxonomy/strategy-issues.ts'
import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { FACET_NAMES, type FacetName, type SearchPage, type SearchRequest } from '#search/types.ts'
import { TYPES } from './known-names.ts'
import { searchPath, toggleFacet } from './search-request.ts'
import type { Chip, FacetChoice } from './search.view.ts'
import { replacePiece, type TypedReading } from './typed-filters.ts'

const NAMES: Record<FacetName, (value: string) => Record<Language, string> | undefined> = {
  type: (value) => TYPES.find(({ code }) => code === value),
  kind: (value) => KINDS.find(({ code }) => code === value),
  benefit: findBenefitType,
  issue: findStrategyIssue,
  region: findRegion,
  province: findProvince,
  year: (value) => ({ th: formatYear(Number(value), 'th'), en: formatYear(Number(value), 'en') }),
  origin: () => undefined,
}

/** The name of a facet value in the reader's language; undefined where it has none to show. */
export const facetLabel = (name: FacetName, value: string, language: Language): string | undefined =>
  NAMES[name](value)?.[language]

/** What narrows a search, in the reader's words. */
export const filterLabels = ({ filters }: SearchRequest, language: Language): string[] =>
  FACET_NAMES.flatMap((name) =>
    (filters[name] ?? []).flatMap((value) => facetLabel(name, value, language) ?? []),
  )

type Asked = { request: SearchRequest; reading: TypedReading; language: Language }

/** Values of a facet with their counts, and where each leads; a typed one is taken back by taking it out of the box. */
export function choicesOf(page: SearchPage, name: FacetName, asked: Asked): FacetChoice[] {
  const chosen = asked.reading.request.filters[name] ?? []
  const counts = new Map(page.facets[name].map(({ value, count }) => [value, count]))
  // why: a chosen value stays visible at nought, or the reader could not take it back.
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  const all = [...counts]
  // why: years are looked for by their order, not by how many stories each has.
  if (name === 'year') all.sort(([one], [other]) => Number(other) - Number(one))
  return all.flatMap(([value, count]) => {
    const label = facetLabel(name, value, asked.language)
    if (label === undefined) return []
    return [{ value, label, count, chosen: chosen.includes(value), path: togglePath(name, value, asked) }]
  })
}

/** Everything that narrows the search, chosen or typed, each with the address without it. */
export function chipsOf(asked: Asked): Chip[] {
  const chips: Chip[] = []
  for (const name of FACET_NAMES)
    for (const value of asked.reading.request.filters[name] ?? []) {
      const label = facetLabel(name, value, asked.language)
      if (label !== undefined) chips.push({ name, label, path: togglePath(name, value, asked) })
    }
  for (const filter of asked.reading.filters) {
    if (filter.words.length === 0) continue
    const query = replacePiece(asked.request.query, filter)
    const name = filter.field === 'author' ? 'author' : 'fund'
    chips.push({
      name,
      label: filter.words.join(', '),
      path: searchPath({ ...asked.request, query, page: 1 }),
    })
  }
  return chips
}

function togglePath(name: FacetName, value: string, { request, reading }: Asked): string {
  const holds = ({ values }: TypedReading['filters'][number]) =>
    values.some(({ facet, code }) => facet === name && code === value)
  const typed = reading.filters.filter(holds)
  if (typed.length === 0) return searchPath(toggleFacet(request, name, value))
  let next = request
  // why: from the end, so that the places of those before stay right.
  for (const filter of typed.toReversed()) {
    next = { ...next, query: replacePiece(next.query, filter), page: 1 }
    for (const other of filter.values) next = withFacet(next, other.facet, other.code)
  }
  return searchPath(toggleFacet(next, name, value))
}

/** The same search with a facet value switched on, where it is not on already. */
function withFacet(request: SearchRequest, name: FacetName, value: string): SearchRequest {
  return request.filters[name]?.includes(value) === true ? request : toggleFacet(request, name, value)
}
