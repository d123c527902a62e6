import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch'
import { indexSettings } from './settings.ts'

const PATIENCE = { timeout: 600_000, interval: 25 }

/** Waits for a task and throws with its own error unless it succeeded: an accepted task is no kept promise. */
export async function settled(task: EnqueuedTaskPromise): Promise<void> {
  const { uid, type, status, error } = await task.waitTask(PATIENCE)
  if (status !== 'succeeded')
    throw new Error(`Meilisearch task ${uid} (${type}) ${status}: ${error?.message ?? 'no reason given'}`)
}

/** Whether a server knows an index at all. */
export async function hasIndex(client: Meilisearch, name: string): Promise<boolean> {
  const known = await client.getIndexes({ limit: 1_000 })
  return known.results.some((index) => index.uid === name)
}

/**
 * Whether an index is there with its settings. A document sent to a server that lost the index brings it back without
 * them: what it holds then can be counted, but not searched.
 */
export async function isPrepared(client: Meilisearch, name: string): Promise<boolean> {
  if (!(await hasIndex(client, name))) return false
  const { searchableAttributes, filterableAttributes } = await client.index(name).getSettings()
  return (
    JSON.stringify(searchableAttributes) === JSON.stringify(indexSettings.searchableAttributes) &&
    filterableAttributes?.length === indexSettings.filterableAttributes?.length
  )
}

/**
 * Lets two indexes change places, and throws unless they did. A key for some indexes only may not read the task of a
 * swap, which belongs to no index. Tasks are done in order, so an empty one on the index is awaited instead, and then
 * the index must have the other's day of birth.
 */
export async function swapIndexes(client: Meilisearch, name: string, next: string): Promise<void> {
  const { createdAt } = await client.getRawIndex(next)
  const { taskUid } = await client.swapIndexes([{ indexes: [name, next], rename: false }])
  await settled(client.index(name).deleteDocuments([]))
  const index = await client.getRawIndex(name)
  if (index.createdAt !== createdAt) throw new Error(`Meilisearch task ${taskUid} (indexSwap) failed`)
}

/** Makes the index where missing and tells it its settings; resolves when they hold. */
export async function prepareIndex(client: Meilisearch, name: string): Promise<void> {
  if (!(await hasIndex(client, name))) await settled(client.createIndex(name, { primaryKey: 'id' }))
  await settled(client.index(name).updateSettings(indexSettings))
}
