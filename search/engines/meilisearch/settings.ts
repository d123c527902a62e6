import type { Settings } from 'meilisearch'
import { FACET_NAMES } from '#search/types.ts'

/** The most documents that a list without a query can hold. */
export const MOST_LISTED = 10_000

const equalityOnly = { facetSearch: false, filter: { equality: true, comparison: false } }

/** Everything the index is told. Typing tolerance and prefixes are off: terms arrive encoded, and trigrams forgive. */
export const indexSettings: Settings = {
  searchableAttributes: ['words', 'bare'],
  filterableAttributes: [
    { attributePatterns: ['grams', 'titleGrams'], features: equalityOnly },
    { attributePatterns: FACET_NAMES.map((name) => `facets.${name}`), features: equalityOnly },
  ],
  sortableAttributes: [],
  rankingRules: ['words', 'proximity', 'attribute', 'exactness'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  facetSearch: false,
  pagination: { maxTotalHits: MOST_LISTED },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
}
