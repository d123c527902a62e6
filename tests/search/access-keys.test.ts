import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { greetMeilisearch } from '#app/features/discovery/greet-meilisearch.server.ts'
import { createAccessKeys, type AccessKeys } from '#search/engines/meilisearch/access-keys.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import {
  startMeilisearch,
  whyNoMeilisearch,
  type RunningMeilisearch,
} from '#app/commands/support/private-meilisearch.ts'

const missing = whyNoMeilisearch()
if (missing) process.stderr.write(`${missing} (keys)\n`)

const INDEX = 'library'
const kept = makeDocument({ id: 'item-a', title: 'ออมวันละบาท' })
const request = { query: 'ออมวันละบาท', filters: {}, sort: 'relevance', page: 1, pageSize: 5 } as const

describe.skipIf(missing !== null)('the two keys of a Meilisearch server', () => {
  let server: RunningMeilisearch
  let keys: AccessKeys
  const make = (renew = false) =>
    createAccessKeys({ url: server.url, masterKey: server.key, indexName: INDEX, renew })
  const engine = (key: string, searchKey?: string) =>
    createMeilisearchEngine({ url: server.url, key, searchKey, indexName: INDEX })

  beforeAll(async () => {
    server = await startMeilisearch()
    keys = await make()
    const admin = createMeilisearchEngine({ url: server.url, key: server.key, indexName: 'other' })
    await admin.upsert([kept])
    await engine(keys.write, keys.read).upsert([kept])
  })
  afterAll(() => server.stop())

  const status = async (key: string, method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${server.url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return answer.status
  }

  it('let the portal do all it does: write, search, compare, index anew, remove', async () => {
    const portal = engine(keys.write, keys.read)
    expect(await portal.search(request)).toMatchObject({ total: 1 })
    expect(await portal.suggest('ออม', 5)).toHaveLength(1)
    async function* everything() {
      yield await Promise.resolve([kept, makeDocument({ id: 'item-b', title: 'ธนาคารขยะ' })])
    }
    await portal.rebuild(everything())
    expect([...(await portal.revisions()).keys()].sort()).toEqual(['item-a', 'item-b'])
    await portal.remove(['item-b'])
    expect([await portal.ids(), await portal.count()]).toEqual([['item-a'], 1])
  })

  it.each([
    ['POST', '/indexes/library/documents', [{ id: 'x' }]],
    ['DELETE', '/indexes/library/documents', undefined],
    ['DELETE', '/indexes/library', undefined],
    ['PATCH', '/indexes/library/settings', { rankingRules: ['words'] }],
    ['POST', '/swap-indexes', [{ indexes: ['library', 'library-next-1'] }]],
    ['GET', '/tasks', undefined],
    ['GET', '/keys', undefined],
    ['POST', '/indexes/other/search', { q: '' }],
  ])('do not let the one that reads: %s %s', async (method, path, body) => {
    expect(await status(keys.read, method, path, body)).toBe(403)
  })

  it.each([
    ['GET', '/keys', undefined],
    ['POST', '/keys', { actions: ['*'], indexes: ['*'], expiresAt: null }],
    ['POST', '/indexes/other/documents', [{ id: 'x' }]],
    ['DELETE', '/indexes/other', undefined],
    ['POST', '/indexes', { uid: 'mine' }],
    ['POST', '/dumps', undefined],
    ['POST', '/snapshots', undefined],
    ['DELETE', '/tasks?uids=0', undefined],
  ])('do not let the one that writes beyond its index: %s %s', async (method, path, body) => {
    expect(await status(keys.write, method, path, body)).toBe(403)
  })

  it('are the same when asked for again, until they are renewed, and then the old ones end', async () => {
    expect(await make()).toEqual(keys)
    const renewed = await make(true)
    expect([renewed.write === keys.write, renewed.read === keys.read]).toEqual([false, false])
    expect(await status(keys.read, 'POST', '/indexes/library/search', { q: '' })).toBe(403)
    expect(await status(renewed.read, 'POST', '/indexes/library/search', { q: '' })).toBe(200)
    keys = renewed
  })

  it('come from the right master key only', async () => {
    const wrong = createAccessKeys({ url: server.url, masterKey: 'not-the-master-key', indexName: INDEX })
    await expect(wrong).rejects.toThrow(/key/iu)
  })

  it.each([
    ['right', () => ({ url: server.url, key: keys.write }), /answers and holds 2 documents/u],
    ['missing', () => ({ url: server.url, key: '' }), /MEILI_KEY.*authorization/isu],
    ['wrong', () => ({ url: server.url, key: 'no-such-key' }), /MEILI_KEY.*invalid/isu],
    [
      'for a server that is not there',
      () => ({ url: 'http://127.0.0.1:1', key: 'any' }),
      /MEILI_URL.*failed/isu,
    ],
  ])('are judged in the terminal at the start: %s', async (_, settings, words) => {
    const held = engine(keys.write, keys.read)
    await held.upsert([kept, makeDocument({ id: 'item-b', title: 'ธนาคารขยะ' })])
    expect(await greetMeilisearch(createMeilisearchEngine({ ...settings(), indexName: INDEX }))).toMatch(
      words,
    )
  })

  it.each([
    ['a wrong master key', () => server.url, 'MEILI_MASTER_KEY: '],
    ['a server that is not there', () => 'http://127.0.0.1:1', 'MEILI_URL: '],
  ])('are not made for %s, and the setting is named in both languages', async (_, url, name) => {
    const settings = {
      MEILI_URL: url(),
      MEILI_MASTER_KEY: 'not-the-master-key',
      DATABASE_URL: '',
      SMTP_URL: '',
    }
    const command = ['--import', 'tsx', 'app/commands/search-keys.ts']
    const run = promisify(execFile)(process.execPath, command, { env: { ...process.env, ...settings } })
    const failure: unknown = await run.catch((cause: unknown) => cause)
    expect(failure).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(new RegExp(`^${name}.*กรุณา`, 'u')) as string,
    })
  })
})
