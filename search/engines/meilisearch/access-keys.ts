import { Meilisearch, type Key } from 'meilisearch'

/** What the portal does to the index, and no more: it cannot manage keys, read other indexes or stop the server. */
const WRITES = ['documents.*', 'indexes.*', 'settings.*', 'tasks.get']
const READS = ['search', 'documents.get', 'indexes.get']

export type AccessKeys = { write: string; read: string }

type Options = {
  url: string
  masterKey: string
  indexName: string
  /** Makes new keys and ends the ones before. */
  renew?: boolean
}

/**
 * Makes two keys for one index and the indexes that take its place: one that writes and one that only reads. Asking
 * again gives the same keys. Rejects when the server is away or the master key is wrong.
 */
export async function createAccessKeys(options: Options): Promise<AccessKeys> {
  const client = new Meilisearch({ host: options.url, apiKey: options.masterKey, timeout: 30_000 })
  const indexes = [options.indexName, `${options.indexName}-next-*`]
  const { results } = await client.getKeys({ limit: 1_000 })

  async function keyFor(purpose: string, actions: string[]): Promise<string> {
    const name = `${options.indexName} ${purpose}`
    const former = results.filter((key) => key.name === name)
    const fit = former.find((key) => isSame(key.actions, actions) && isSame(key.indexes, indexes))
    if (fit !== undefined && options.renew !== true) return fit.key
    const made = await client.createKey({ name, actions, indexes, expiresAt: null })
    for (const key of former) await client.deleteKey(key.uid)
    return made.key
  }
  return { write: await keyFor('write', WRITES), read: await keyFor('read', READS) }
}

const isSame = (held: Key['actions'], wanted: string[]) =>
  held.length === wanted.length && wanted.every((one) => held.includes(one))
