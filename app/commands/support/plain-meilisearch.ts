import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch'
import type { SearchDocument } from '#search/types.ts'

const BATCH = 1_000
const PATIENCE = { timeout: 1_800_000, interval: 25 }

/**
 * Meilisearch as it comes, told only that its texts are Thai: what the portal's own search is held against. The texts
 * go in as they are, and an answer is ten ids.
 */
export async function fillPlainMeilisearch(
  server: { url: string; key: string },
  documents: Iterable<SearchDocument>,
): Promise<(query: string) => Promise<number>> {
  // why: Meilisearch sends what it compresses in pieces, and the second waits some 40 ms for the first to be acknowledged.
  const requestInit = { headers: { 'Accept-Encoding': 'identity' } }
  const index = new Meilisearch({ host: server.url, apiKey: server.key, requestInit }).index('plain')
  const done = async (task: EnqueuedTaskPromise) => {
    const { status, error } = await task.waitTask(PATIENCE)
    if (status !== 'succeeded') throw new Error(error?.message ?? status)
  }
  await done(index.updateSettings({ localizedAttributes: [{ attributePatterns: ['*'], locales: ['tha'] }] }))
  let batch: { id: string; title: string; body: string }[] = []
  for (const { id, title, body } of documents) {
    batch.push({ id, title, body })
    if (batch.length < BATCH) continue
    await done(index.addDocuments(batch, { primaryKey: 'id' }))
    batch = []
  }
  if (batch.length > 0) await done(index.addDocuments(batch, { primaryKey: 'id' }))
  return async (query) =>
    (await index.search(query, { limit: 10, attributesToRetrieve: ['id'], locales: ['tha'] })).hits.length
}
