import type { FacetName, HighlightPiece, SearchPage, SearchRequest } from '#search/types.ts'
import type { TypedField } from './typed-values.ts'

export type FacetChoice = { value: string; label: string; count: number; chosen: boolean; path: string }
export type FacetView = { name: FacetName; choices: FacetChoice[] }
/** Something that narrows the search; `path` is the same search without it. */
export type Chip = { name: FacetName | 'author' | 'fund'; label: string; path: string }
/** A typed filter that names nothing known. `options` are names it may have meant, or names there are. */
export type TypedHint = {
  field: TypedField
  /** Empty where nothing was typed behind the colon. */
  value: string
  meant: boolean
  options: { label: string; path: string }[]
}

export type HitView = {
  type: SearchPage['hits'][number]['document']['type']
  path: string
  title: HighlightPiece[]
  fragments: HighlightPiece[][]
  summary: string
  origin: string
  /** The fund a story belongs to; empty where it belongs to none. */
  fund: string
  /** Where a fund is, and how many stories it has published; null for a story. */
  fundFacts: { place: string; items: number } | null
  /** Present where a province to measure from was chosen. */
  distance?: DistanceView
}

/** Null kilometres: nobody knows where it is. `to` is the province it is in, whose middle was taken unless `own`. */
export type DistanceView = { kilometres: number | null; own: boolean; same: boolean; to: string }

/** Everything the search page shows, in one language. */
export type SearchView = {
  request: SearchRequest
  /** What was asked without typed filters. */
  words: string
  total: number
  hits: HitView[]
  types: FacetChoice[]
  facets: FacetView[]
  chips: Chip[]
  hints: TypedHint[]
  /** The province that distance is measured from, as a sentence speaks of it. */
  near: string | null
  correction?: SearchPage['correction']
  degraded: boolean
  /** Null on the first and the last page. */
  previousPath: string | null
  nextPath: string | null
  pages: number
}
