/**
 * The words every part of search agrees on: what goes into an engine, what is asked, what comes back.
 * Pure types: no engine, no database.
 */

export type DocumentType = 'item' | 'fund'

/** Where a thing is. `source` says whether it is the fund's own point or the middle of its province. */
export type Place = { latitude: number; longitude: number; source: 'own' | 'province' }

/** Names in Thai; empty where not known. */
type Home = { fund: string; tambon: string; amphoe: string }

/** One thing that can be found. A new type of thing only adds a builder under `documents/`. */
export type SearchDocument = {
  /** `<type>-<uuid>`: letters, digits, `-` and `_` only, so that every engine takes it. */
  id: string
  type: DocumentType
  /** Where the hit leads, beginning with `/`. */
  path: string
  title: string
  summary: string
  /** Full text in reading order; paragraphs are separated by a line break. */
  body: string
  /** Short strings that deserve weight of their own: fund, tambon, province, terms. */
  keywords: string[]
  /** Names shown as authors; empty where a byline is hidden. */
  authors: string[]
  /** Null where nothing says where it is. */
  place: Place | null
  /** The fund it belongs to and the smaller places it is in, as people write them; absent where not known. */
  home?: Home
  facets: DocumentFacets
  /** Publication date, milliseconds since 1970 UTC; null where unknown. */
  publishedAt: number | null
  /** 0..1, may break ties and never more: completeness, use by others. */
  quality: number
}

/** All of a document but its full text. */
export type DocumentFacts = Omit<SearchDocument, 'body'>

export const FACET_NAMES = [
  'type',
  'kind',
  'benefit',
  'issue',
  'region',
  'province',
  'year',
  'origin',
] as const
export type FacetName = (typeof FACET_NAMES)[number]

/** Facet values are codes of `content/taxonomy`; `year` is the Buddhist-era year as digits. */
export type DocumentFacets = Record<FacetName, string[]>

export const SORTS = ['relevance', 'newest', 'oldest', 'title', 'distance'] as const
export type Sort = (typeof SORTS)[number]

export type SearchRequest = {
  /** As typed by a person. */
  query: string
  /** Values within one facet are alternatives; facets narrow each other. */
  filters: Partial<Record<FacetName, string[]>>
  sort: Sort
  /** From 1. */
  page: number
  /** 1..100. */
  pageSize: number
  /** Answer exactly what was typed, without spelling correction. */
  exact?: boolean
  /** Code of the province that distance is measured from: the middle of it. */
  near?: string
  /** Parts of names: an author of every hit holds one of them. See `typed-match.ts`. */
  authors?: string[]
  /** Parts of names: the fund of every hit, or the hit itself where it is a fund, holds one of them. */
  funds?: string[]
}

/** A piece of original text; `hit` says whether to mark it. Pieces joined give the text back. */
export type HighlightPiece = { text: string; hit: boolean }

export type SearchHit = {
  document: DocumentFacts
  title: HighlightPiece[]
  /** Fragments of summary or body around what matched, in reading order. */
  fragments: HighlightPiece[][]
  score: number
}

export type FacetCount = { value: string; count: number }

export type SearchPage = {
  total: number
  hits: SearchHit[]
  /** Counts over the match set; a facet's own filter is left out of its own counts. */
  facets: Record<FacetName, FacetCount[]>
  /** Present when the engine answered another spelling than the one typed. */
  correction?: { typed: string; used: string }
  engine: 'embedded' | 'meilisearch'
  /** True when the chosen engine could not answer and a fallback did: the page says so. */
  degraded: boolean
}

export type Suggestion = {
  text: string
  kind: DocumentType | 'term' | 'place'
  path: string
  /** Of a place: what kind of place. */
  level?: 'tambon' | 'amphoe' | 'province'
  /** Where a fund or a smaller place is: the code of its province, and a fund's tambon. */
  province?: string
  tambon?: string
}

/** Why something is like something else; `values` are facet codes, or words as they stand in both. */
export type SimilarReason = { kind: 'benefit' | 'province' | 'fund' | 'words'; values: string[] }

export type SimilarHit = {
  document: Pick<SearchDocument, 'id' | 'type' | 'path' | 'title' | 'facets'>
  /** At least one, the strongest first. */
  reasons: SimilarReason[]
  score: number
}

/** What routes and use cases see of search; made once by `app/context.server.ts`. */
export type SearchPortal = {
  search(request: SearchRequest): Promise<SearchPage>
  suggest(prefix: string, limit: number): Promise<Suggestion[]>
  /** Others like the document of this id, best first; none where nobody may read it. */
  similar(id: string, limit: number): Promise<SimilarHit[]>
}

/** One engine: keeps documents, proposes and counts. Both engines pass the same contract tests. */
export type SearchEngine = {
  readonly name: 'embedded' | 'meilisearch'
  /** Resolves once the documents can be found (the engine's task has been awaited and checked). */
  upsert(documents: SearchDocument[]): Promise<void>
  remove(ids: string[]): Promise<void>
  /** Ids the engine holds now. */
  ids(): Promise<string[]>
  /**
   * The revision (`revisionOf`) of every document it holds, by id, to compare with the database. Empty when what it
   * holds cannot be searched as it is (no index, or one without its settings), so that it is rebuilt whole.
   */
  revisions(): Promise<Map<string, string>>
  /** How many documents it holds; cheap, so that it also tells whether the engine answers at all. */
  count(): Promise<number>
  search(request: SearchRequest): Promise<SearchPage>
  suggest(prefix: string, limit: number): Promise<Suggestion[]>
  /** Groups of words that find each other, beside the shipped ones; replaces the groups given before. */
  useSynonyms(groups: readonly (readonly string[])[]): Promise<void>
  /** Replaces everything without a moment of empty results. */
  rebuild(documents: AsyncIterable<SearchDocument[]>): Promise<void>
  close(): Promise<void>
}
