import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { INDEX_NAME, meilisearchFrom, readEnvironment } from '#app/context.server.ts'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { createSearchRelay, type SearchRelay } from '#search/relay.ts'
import type { SearchEngine } from '#search/types.ts'
import { databases, type OpenTestDatabase } from '#tests/factories/database.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'
import { differences, stillWaiting } from './faulty-search.ts'
import {
  startMeilisearch,
  whyNoMeilisearch,
  type RunningMeilisearch,
} from '#app/commands/support/private-meilisearch.ts'

const missing = whyNoMeilisearch()
if (missing) process.stderr.write(`${missing} (reindexing)\n`)

const MOST_WRITES = 60
const SOON = { timeout: 120_000, interval: 200 }

for (const database of databases()) {
  describe.skipIf(missing !== null || database.absent !== null)(
    `npm run search:reindex while people write (${database.name})`,
    () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'reindex-'))
      let postgres: OpenTestDatabase | undefined
      let open: OpenDatabase
      let server: RunningMeilisearch
      let scribe: Scribe
      let relay: SearchRelay
      let engine: SearchEngine
      let settings: Record<string, string>

      beforeAll(async () => {
        server = await startMeilisearch()
        if (database.name === 'postgresql') postgres = await database.open()
        const url = postgres?.url ?? ''
        settings = { DATA_DIR: dataDir, DATABASE_URL: url, MEILI_URL: server.url, MEILI_KEY: server.key }
        open = await openDatabase({ dataDir, url, owner: true })
        await migrateToLatest(open.db)
        scribe = createScribe(open.db)
        await scribe.write(300)
        const found = meilisearchFrom(readEnvironment(settings, 'command'))
        if (found === undefined) throw new Error('no engine')
        engine = found
        relay = createSearchRelay({ db: open.db, engines: [engine], clock: () => new Date() })
        relay.start()
      })
      afterAll(async () => {
        await relay.stop()
        await open.close()
        await postgres?.close()
        await server.stop()
        rmSync(dataDir, { recursive: true, force: true })
      })

      it('never shows an empty library and loses nothing', async () => {
        await expect.poll(() => stillWaiting(open.db), SOON).toBe(0)
        const end = { code: -1 }
        const reindexing = new Promise<void>((resolve) => {
          const file = ['--import', 'tsx', 'app/commands/reindex.ts']
          execFile(process.execPath, file, { env: { ...process.env, ...settings } }, (error) => {
            end.code = typeof error?.code === 'number' ? error.code : 0
            resolve()
          })
        })
        const totals: number[] = []
        while (isRunning(end)) {
          if (totals.length < MOST_WRITES) await scribe.write(10)
          const page = { query: 'ธนาคารขยะ', filters: {}, sort: 'relevance', page: 1, pageSize: 1 } as const
          totals.push((await engine.search(page)).total)
        }
        await reindexing
        expect([end.code, Math.min(...totals) > 0]).toEqual([0, true])
        await expect
          .poll(
            async () => [await stillWaiting(open.db), await differences(open.db, server, INDEX_NAME)],
            SOON,
          )
          .toEqual([0, []])
      }, 300_000)
    },
  )
}

function isRunning(end: { code: number }): boolean {
  return end.code === -1
}
