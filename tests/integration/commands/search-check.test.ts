import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { startSearch, type RunningSearch } from '#search/start-search.ts'
import { databases, type OpenTestDatabase } from '#tests/factories/database.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'

type Ran = { code: number; said: string }

const UNSET = { DATABASE_URL: '', MEILI_URL: '', MEILI_KEY: '', MEILI_SEARCH_KEY: '' }

/** The command in a process of its own, as an operator runs it. */
const run = (settings: Record<string, string>, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const file = ['--import', 'tsx', 'app/commands/search-check.ts', ...args]
    const env = { ...process.env, ...UNSET, ...settings }
    execFile(process.execPath, file, { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${out}${err}` }),
    )
  })

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`npm run search:check (${database.name})`, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'check-'))
    let server: OpenTestDatabase | undefined
    let open: OpenDatabase
    let scribe: Scribe
    let portal: RunningSearch
    let settings: Record<string, string>

    beforeAll(async () => {
      if (database.name === 'postgresql') server = await database.open()
      const url = server?.url ?? ''
      settings = { DATA_DIR: dataDir, DATABASE_URL: url }
      open = await openDatabase({ dataDir, url, owner: true })
      await migrateToLatest(open.db)
      scribe = createScribe(open.db)
      await scribe.silently.publish(12)
      portal = await startSearch({
        ...{ db: open.db, createEmbedded: createEmbeddedEngine, meilisearch: undefined },
        clock: () => new Date(),
      })
    })
    afterAll(async () => {
      await portal.close()
      await open.close()
      await server?.close()
      rmSync(dataDir, { recursive: true, force: true })
    })

    it('has the running portal compare the index in its memory, tells, and mends', async () => {
      expect(await run(settings)).toMatchObject({ code: 0, said: expect.stringContaining('ตรงกัน') as string })
      await scribe.silently.change(2)
      await scribe.silently.publish(1)
      const looked = await run(settings, '--dry-run', '--json')
      const found = { engine: 'embedded', checkedBy: 'portal', documents: 13, missing: 1, ghost: 0, stale: 2 }
      expect(JSON.parse(looked.said)).toMatchObject({ exit: 1, engines: [{ ...found, left: 3 }] })
      expect(looked.code).toBe(1)
      const mended = await run(settings, '--json')
      expect(JSON.parse(mended.said)).toMatchObject({ exit: 0, engines: [{ ...found, left: 0 }] })
      expect(mended.code).toBe(0)
    })

    it('says that a server could not be compared', async () => {
      const away = { ...settings, MEILI_URL: 'http://127.0.0.1:9', MEILI_KEY: 'x' }
      const { code, said } = await run(away)
      expect([code, said.includes('could not be compared')]).toEqual([3, true])
    })

    it('refuses an option that it does not know', async () => {
      const { code, said } = await run(settings, '--repair')
      expect([code, said.includes('--repair')]).toEqual([2, true])
    })
  })
}

it('says that nobody can look where no portal is running, instead of calling it in step', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'check-'))
  const { code, said } = await run({ DATA_DIR: dataDir })
  rmSync(dataDir, { recursive: true, force: true })
  expect([code, said.includes('no portal is running')]).toEqual([3, true])
})
