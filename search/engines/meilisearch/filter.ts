import type { Expression, Field } from '#search/corpus.ts'
import { isAlways, isNever, withoutCounting } from '#search/query/expression.ts'
import { FACET_NAMES, type FacetName, type SearchRequest } from '#search/types.ts'
import { encode } from './encode.ts'
import { facetTerm } from './record.ts'

/** A filter that no document passes; `id` is never filterable by accident, and no id is empty. */
const NOTHING = 'words = "" AND words != ""'

/** A condition as Meilisearch reads it, or null where every document meets it. */
export function filterOf(condition: Expression): string | null {
  const plain = withoutCounting(condition)
  if (isAlways(plain)) return null
  return isNever(plain) ? NOTHING : write(plain)
}

function write(condition: Expression): string {
  if (condition.kind === 'term') return equals(condition.field, condition.term)
  if (condition.kind === 'at-least') throw new Error('conditions are written without counting')
  const parts = condition.of.map(write)
  return `(${parts.join(condition.kind === 'all' ? ' AND ' : ' OR ')})`
}

/** Facet filters as Meilisearch reads them; `except` names a facet whose own filter is left out. */
export function facetFilters(filters: SearchRequest['filters'], except?: FacetName): string[] {
  return FACET_NAMES.flatMap((name) => {
    const values = filters[name] ?? []
    if (values.length === 0 || name === except) return []
    return [`facets IN [${values.map((value) => JSON.stringify(facetTerm(name, value))).join(', ')}]`]
  })
}

/** An equality filter on an encoded term. */
export function equals(field: Field, term: string): string {
  return `${field} = "${encode(term)}"`
}
