import {
  FACET_NAMES,
  type DocumentFacets,
  type FacetCount,
  type FacetName,
  type SearchRequest,
} from './types.ts'

type Filters = SearchRequest['filters']

/** Whether facets pass the filters; `except` names a facet whose own filter is left out. */
export function passes(facets: DocumentFacets, filters: Filters, except?: FacetName): boolean {
  return FACET_NAMES.every((name) => {
    const wanted = filters[name]
    return name === except || !wanted?.length || wanted.some((value) => facets[name].includes(value))
  })
}

/** Exact counts over the match set, most frequent first; a facet's own filter is left out of its own counts. */
export function countFacets(
  matching: readonly DocumentFacets[],
  filters: Filters,
): Record<FacetName, FacetCount[]> {
  const count = (name: FacetName): FacetCount[] => {
    const counts = new Map<string, number>()
    for (const facets of matching) {
      if (!passes(facets, filters, name)) continue
      for (const value of new Set(facets[name])) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, n]) => ({ value, count: n }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return {
    type: count('type'),
    kind: count('kind'),
    benefit: count('benefit'),
    issue: count('issue'),
    region: count('region'),
    province: count('province'),
    year: count('year'),
    origin: count('origin'),
  }
}
