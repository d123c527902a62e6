import type { Settings } from 'meilisearch'
import { FIELDS } from '#search/corpus.ts'

/** The most documents that one list of hits can hold; also where an exact count ends. */
export const MOST_LISTED = 200_000

const equalityOnly = { facetSearch: false, filter: { equality: true, comparison: false } }

/**
 * Everything the index is told. Meilisearch keeps terms, filters, counts and sorts; what a hit is and in which order
 * hits come is decided by the shared rules, so its own typing tolerance, prefixes and ranking are off.
 */
export const indexSettings: Settings = {
  searchableAttributes: ['title'],
  filterableAttributes: [
    { attributePatterns: [...FIELDS], features: equalityOnly },
    { attributePatterns: FIELDS.map((field) => `lengths.${field}`), features: equalityOnly },
    { attributePatterns: ['facets'], features: equalityOnly },
  ],
  sortableAttributes: ['publishedAt', 'id'],
  rankingRules: ['sort', 'words'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  faceting: { maxValuesPerFacet: 5_000_000 },
  pagination: { maxTotalHits: MOST_LISTED },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
}
