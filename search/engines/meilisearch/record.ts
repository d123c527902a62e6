import { FIELDS, type Field } from '#search/corpus.ts'
import { revisionOf } from '#search/documents/revision.ts'
import { searchableText } from '#search/indexes/analysed-store.ts'
import { countTerms } from '#search/indexes/term-index.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import { FACET_NAMES, type DocumentFacts, type FacetName, type SearchDocument } from '#search/types.ts'
import { domainWords } from '#search/vocabulary.ts'
import { encode } from './encode.ts'

/** What Meilisearch keeps: the document, what ranking reads of it, and its distinct terms in each field, encoded. */
export type MeilisearchRecord = Record<Field, string[]> & {
  id: string
  facts: DocumentFacts
  body: string
  /** The whole text, normalised: ranking reads it, and normalising it for every question would cost more. */
  text: string
  /** Changes whenever the document does. */
  revision: string
  /** Facet values behind the name of their facet: `kind=case`. In one field, for each field is counted by itself. */
  facets: string[]
  publishedAt: number | null
  /** How many terms it has in each field, repeats counted. */
  lengths: Record<Field, number>
  /** The distinct words of the text, each behind how often it stands there, one a line. */
  counted: string
}

/** What ranking needs of a record. */
export const READ_FIELDS: (keyof MeilisearchRecord)[] = [
  'id',
  'facts',
  'revision',
  'text',
  'counted',
  'lengths',
]

/** Builds the record of a document; its terms are the same as in the embedded engine. */
export function toRecord(document: SearchDocument): MeilisearchRecord {
  const { body, ...facts } = document
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
    facts,
    body,
    text,
    revision: revisionOf(document),
    facets: FACET_NAMES.flatMap((name) => document.facets[name].map((value) => facetTerm(name, value))),
    publishedAt: document.publishedAt,
    lengths: each((field) => terms[field].length),
    counted: [...countTerms(words)].map(([word, count]) => `${count} ${word}`).join('\n'),
  }
}

/** A facet's value as it is counted and filtered. */
export const facetTerm = (name: FacetName, value: string) => `${name}=${value}`
