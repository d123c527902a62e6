import { createHash } from 'node:crypto'
import { analyse, trigrams } from '#search/thai/analyse.ts'
import { bareWords } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchDocument } from '#search/types.ts'
import { encode } from './encode.ts'

/** What Meilisearch keeps: the document as it is, and its analysed terms, encoded. */
export type MeilisearchRecord = SearchDocument & {
  /** Changes whenever the document does. */
  revision: string
  words: string
  bare: string
  grams: string[]
  titleGrams: string[]
}

export const DOCUMENT_FIELDS = [
  ...(['id', 'type', 'path', 'title', 'summary', 'body'] as const),
  ...(['keywords', 'authors', 'place', 'home', 'facets', 'publishedAt', 'quality', 'revision'] as const),
]

/** Builds the record of a document; the text analysed is the same as in the embedded engine. */
export function toRecord(document: SearchDocument): MeilisearchRecord {
  const { title, keywords, summary, body } = document
  const analysis = analyse([title, title, ...keywords, summary, body].join('\n'))
  return {
    ...document,
    revision: createHash('sha256').update(JSON.stringify(document)).digest('base64url').slice(0, 16),
    words: [...new Set(analysis.words)].map(encode).join(' '),
    bare: [...new Set(bareWords(analysis.words))].map(encode).join(' '),
    grams: [...new Set(analysis.trigrams)].map(encode),
    titleGrams: [...new Set(trigrams(normalise(title)))].map(encode),
  }
}

/** The document without what only the index needs. */
export function toDocument(record: SearchDocument): SearchDocument {
  const { id, type, path, title, summary, body, keywords, authors, place, facets, publishedAt, quality } =
    record
  const document = {
    id,
    type,
    path,
    title,
    summary,
    body,
    keywords,
    authors,
    place,
    facets,
    publishedAt,
    quality,
  }
  return record.home === undefined ? document : { ...document, home: record.home }
}
