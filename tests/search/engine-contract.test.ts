import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { keepsTheContract } from './engine-contract.ts'
import {
  startMeilisearch,
  whyNoMeilisearch,
  type RunningMeilisearch,
} from '#app/commands/support/private-meilisearch.ts'

const missing = whyNoMeilisearch()
if (missing) process.stderr.write(`${missing}\n`)

describe('the embedded engine', () => {
  keepsTheContract(() =>
    Promise.resolve({
      engine: createEmbeddedEngine(),
      async restart(known) {
        const engine = createEmbeddedEngine()
        await engine.upsert(known)
        return engine
      },
    }),
  )
})

describe.skipIf(missing !== null)('the Meilisearch engine', () => {
  let server: RunningMeilisearch
  let opened = 0
  beforeAll(async () => {
    server = await startMeilisearch()
  })
  afterAll(() => server.stop())

  const connect = (indexName: string) =>
    createMeilisearchEngine({ url: server.url, key: server.key, indexName })

  keepsTheContract(() => {
    const indexName = `contract-${++opened}`
    return Promise.resolve({
      engine: connect(indexName),
      restart: () => Promise.resolve(connect(indexName)),
    })
  })

  it('is whole again after its index was lost', async () => {
    const engine = connect('lost')
    const kept = makeDocument({ id: 'item-kept', title: 'ออมวันละบาท' })
    await engine.upsert([kept])
    const gone = await fetch(`${server.url}/indexes/lost`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${server.key}` },
    })
    expect(gone.status).toBe(202)
    await expect.poll(() => engine.ids()).toEqual([])
    const request = { query: 'ออมวันละบาท', filters: {}, sort: 'relevance', page: 1, pageSize: 10 } as const
    await expect(engine.search(request).then(({ total }) => total)).rejects.toThrow()
    async function* all() {
      yield await Promise.resolve([kept])
    }
    await engine.rebuild(all())
    expect(await engine.search(request)).toMatchObject({ total: 1 })
    expect(await engine.ids()).toEqual(['item-kept'])
  })

  it('tells words apart that differ in a mark only, and says why a task failed', async () => {
    const engine = connect('marks')
    const document = (id: string, title: string) => makeDocument({ id, title })
    await engine.upsert([document('item-near', 'ป่า'), document('item-aunt', 'ป้า')])
    const page = await engine.search({ query: 'ป้า', filters: {}, sort: 'relevance', page: 1, pageSize: 5 })
    expect(page.hits[0]?.document.id).toBe('item-aunt')
    await expect(engine.upsert([document('not an id', 'ป่า')])).rejects.toThrow(/failed: .*not an id/u)
  })
})
