import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '#db/client.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { startSearch, type RunningSearch } from '#search/start-search.ts'
import type { SearchPage, SearchRequest } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'
import { connectTo, differences, INDEX, stillWaiting, PACE, wipe } from './faulty-search.ts'
import {
  startMeilisearch,
  whyNoMeilisearch,
  type RunningMeilisearch,
} from '#app/commands/support/private-meilisearch.ts'

const missing = whyNoMeilisearch()
if (missing) process.stderr.write(`${missing} (faults)\n`)

const SOON = { timeout: 60_000, interval: 200 }
const request: SearchRequest = {
  ...{ query: 'ธนาคารขยะ', filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
}

/** What befalls the server, and what brings it back. */
const FAULTS: [
  name: string,
  strike: (server: RunningMeilisearch) => unknown,
  mend: (server: RunningMeilisearch) => unknown,
][] = [
  ['hangs', (server) => server.pause(), (server) => server.resume()],
  ['is killed and started again', (server) => server.kill(), (server) => server.restart()],
  ['is killed and started again with nothing', (server) => server.kill(), (server) => server.restart('lost')],
  ['loses its index', (server) => wipe(server, `/indexes/${INDEX}`), () => undefined],
  ['loses its documents', (server) => wipe(server, `/indexes/${INDEX}/documents`), () => undefined],
]

for (const database of databases().slice(0, 1)) {
  describe.skipIf(missing !== null || database.absent !== null)(
    `a Meilisearch server that fails (${database.name})`,
    () => {
      let open: OpenDatabase
      let server: RunningMeilisearch
      let scribe: Scribe
      let running: RunningSearch
      const leaked: unknown[] = []
      const leak = (cause: unknown) => leaked.push(cause)

      beforeAll(async () => {
        ;[open, server] = await Promise.all([database.open(), startMeilisearch()])
        scribe = createScribe(open.db)
        await scribe.silently.publish(60)
        running = await startSearch({
          ...{ db: open.db, createEmbedded: createEmbeddedEngine, meilisearch: connectTo(server) },
          ...{ clock: () => new Date(Date.now() + 1_000), pace: PACE },
        })
        process.on('unhandledRejection', leak)
      })
      afterAll(async () => {
        process.off('unhandledRejection', leak)
        await running.close()
        await Promise.all([open.close(), server.stop()])
      })
      beforeEach(() => expect.poll(wellAgain, SOON).toEqual(WELL))
      afterEach(() => {
        expect(leaked).toEqual([])
      })

      const WELL = { circuit: 'closed', waiting: 0, meilisearch: [], embedded: [] }
      const wellAgain = async () => ({
        circuit: running.portal.state().circuit,
        waiting: await stillWaiting(open.db),
        meilisearch: await differences(open.db, server),
        embedded: await differences(open.db, running.engines[1] ?? server),
      })
      const by = ({ engine, degraded, hits }: SearchPage) => ({ engine, degraded, found: hits.length > 0 })

      it.each(FAULTS)('%s: every page is answered, and nothing is lost', async (_name, strike, mend) => {
        expect(by(await running.portal.search(request))).toEqual({
          ...{ engine: 'meilisearch', degraded: false, found: true },
        })
        await strike(server)
        const pages: ReturnType<typeof by>[] = []
        for (let page = 0; page < 6; page++) {
          await scribe.write(10)
          pages.push(by(await running.portal.search(request)))
          await wait(100)
        }
        expect(pages.every(({ found }) => found)).toBe(true)
        // why: an index that is lost may be whole again before the first visitor comes.
        for (const { engine, degraded } of pages) expect(degraded).toBe(engine === 'embedded')
        await mend(server)
        await expect.poll(wellAgain, SOON).toEqual(WELL)
      })
    },
  )
}
