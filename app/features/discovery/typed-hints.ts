import type { Language } from '#app/i18n/languages.ts'
import { namesOf } from './known-names.ts'
import { searchPath, toggleFacet } from './search-request.ts'
import type { TypedHint } from './search.view.ts'
import { replacePiece, type Misunderstood, type TypedReading } from './typed-filters.ts'
import { facetsOf } from './typed-values.ts'
import type { SearchRequest } from '#search/types.ts'

/** How many known names are offered where nothing comes near; more would bury the answers. */
const MOST_OFFERED = 6

/** What the page says about typed filters that it could not understand, with names it knows, as links. */
export function hintsFor(request: SearchRequest, reading: TypedReading, language: Language): TypedHint[] {
  return reading.misunderstood.map((one) => {
    const names = facetsOf(one.field).flatMap((facet) => namesOf(facet).map((name) => ({ facet, ...name })))
    const near = one.candidates.flatMap(({ facet, code }) =>
      names.filter((name) => name.facet === facet && name.code === code),
    )
    const offered =
      near.length > 0 ? near : names.length > 2 * MOST_OFFERED ? [] : names.slice(0, MOST_OFFERED)
    return {
      field: one.field,
      value: one.value,
      meant: near.length > 0,
      options: offered.map((name) => ({
        label: name[language],
        path: pathWith(request, reading, one, name),
      })),
    }
  })
}

/** The address where the piece is gone from the box and the name chosen instead, with what of it was understood. */
function pathWith(
  request: SearchRequest,
  reading: TypedReading,
  piece: Misunderstood,
  { facet, code }: Misunderstood['candidates'][number],
): string {
  let next: SearchRequest = { ...request, query: replacePiece(request.query, piece), page: 1 }
  const understood = reading.filters.filter(({ from }) => from === piece.from).flatMap(({ values }) => values)
  for (const value of [...understood, { facet, code }])
    if (next.filters[value.facet]?.includes(value.code) !== true)
      next = toggleFacet(next, value.facet, value.code)
  return searchPath(next)
}
