import type { Index } from 'meilisearch'
import type { SearchDocument } from '#search/types.ts'
import type { Synonyms } from '#search/vocabulary.ts'
import { createStore } from '../embedded/store.ts'
import type { Scored } from './answer.ts'
import { DOCUMENT_FIELDS, toDocument, type MeilisearchRecord } from './record.ts'

/** Analysed documents kept in memory; more make ranking faster, not different in kind. */
const MOST_KEPT = 4_000
const FETCH = 500

export type Named = Pick<MeilisearchRecord, 'id' | 'revision'>

/**
 * Scores candidates by the shared match rule and ranking. Analysing a text costs more than fetching it, so analysed
 * documents stay in memory, known by revision; how rare a term is gets judged over the documents kept.
 */
export function createCandidates(synonyms: Synonyms) {
  const store = createStore(synonyms)
  const revisions = new Map<string, string>()
  const drop = (id: string) => {
    store.drop(id)
    revisions.delete(id)
  }
  return {
    drop,
    useSynonyms: (next: Synonyms) => store.useSynonyms(next),
    async score(query: string, names: readonly Named[], index: Index<MeilisearchRecord>): Promise<Scored[]> {
      const wanted = new Map(names.map(({ id, revision }) => [id, revision]))
      const missing = [...wanted].filter(([id, revision]) => revisions.get(id) !== revision).map(([id]) => id)
      for (const { document, revision } of await fetchDocuments(index, missing)) {
        store.put(document)
        revisions.set(document.id, revision)
      }
      const scored = store.match(query).filter(({ document }) => wanted.has(document.id))
      for (const id of revisions.keys()) {
        if (revisions.size <= MOST_KEPT) break
        if (!wanted.has(id)) drop(id)
      }
      return scored
    },
  }
}

async function fetchDocuments(index: Index<MeilisearchRecord>, ids: string[]) {
  const found: { document: SearchDocument; revision: string }[] = []
  for (let at = 0; at < ids.length; at += FETCH) {
    const batch = ids.slice(at, at + FETCH)
    const { results } = await index.getDocuments<MeilisearchRecord>({
      ids: batch,
      fields: DOCUMENT_FIELDS,
      limit: batch.length,
    })
    for (const one of results) found.push({ document: toDocument(one), revision: one.revision })
  }
  return found
}
