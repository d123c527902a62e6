import { FIELDS, type Field } from '#search/corpus.ts'
import { revisionOf } from '#search/documents/revision.ts'
import { searchableText } from '#search/indexes/analysed-store.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchDocument } from '#search/types.ts'
import { domainWords } from '#search/vocabulary.ts'
import { encode } from './encode.ts'

/** What Meilisearch keeps: the document as it is, and its distinct terms in each field, encoded. */
export type MeilisearchRecord = Record<Field, string[]> & {
  id: string
  document: SearchDocument
  /** Changes whenever the document does. */
  revision: string
  facets: SearchDocument['facets']
  publishedAt: number | null
  /** How many terms it has in each field, repeats counted. */
  lengths: Record<Field, number>
  /** The words of the text in order, separated by line breaks: reading them is cheaper than cutting the text again. */
  segmented: string
}

/** What ranking needs of a record. */
export const READ_FIELDS: (keyof MeilisearchRecord)[] = ['id', 'document', 'revision', 'segmented', 'lengths']

/** Builds the record of a document; its terms are the same as in the embedded engine. */
export function toRecord(document: SearchDocument): MeilisearchRecord {
  const text = searchableText(document)
  const title = normalise(document.title).trim()
  const words = domainWords(text)
  const terms: Record<Field, string[]> = {
    words,
    bare: words.map(bare).filter((form) => form !== ''),
    grams: trigrams(bare(text)),
    titleWords: domainWords(title),
    titleGrams: trigrams(bare(title)),
  }
  const each = <T>(of: (field: Field) => T) =>
    Object.fromEntries(FIELDS.map((field) => [field, of(field)])) as Record<Field, T>
  return {
    ...each((field) => [...new Set(terms[field])].map(encode)),
    id: document.id,
    document,
    revision: revisionOf(document),
    facets: document.facets,
    publishedAt: document.publishedAt,
    lengths: each((field) => terms[field].length),
    segmented: words.join('\n'),
  }
}
