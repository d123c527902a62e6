import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '#db/client.ts'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import { rebuild } from '#search/rebuild.ts'
import { reconcile } from '#search/reconcile.ts'
import { createSearchRelay, type SearchRelay } from '#search/relay.ts'
import { startSearch, type RunningSearch } from '#search/start-search.ts'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'
import { connectTo, differences, INDEX, PACE, stillWaiting, wipe } from './faulty-search.ts'
import {
  startMeilisearch,
  whyNoMeilisearch,
  type RunningMeilisearch,
} from '#app/commands/support/private-meilisearch.ts'

/** `npm run load:search` asks for 10,000. */
const WRITES = Number(process.env['SEARCH_WRITES'] ?? 1_000)
const AT_ONCE = 50
const LONGEST_MS = 300_000 + WRITES * 150

const missing = whyNoMeilisearch()
if (missing) process.stderr.write(`${missing} (faults during writes)\n`)

for (const database of databases()) {
  describe.skipIf(missing !== null || database.absent !== null)(
    `${WRITES} mixed writes while everything fails (${database.name})`,
    () => {
      let open: OpenDatabase
      let server: RunningMeilisearch
      let scribe: Scribe
      let running: RunningSearch
      let other: SearchRelay
      const threads: SearchEngine[] = []

      const clock = () => new Date(Date.now() + 1_000)
      beforeAll(async () => {
        ;[open, server] = await Promise.all([database.open(), startMeilisearch()])
        scribe = createScribe(open.db)
        running = await startSearch({
          ...{ db: open.db, meilisearch: connectTo(server), clock, pace: PACE },
          createEmbedded() {
            threads.push(createEmbeddedEngineInWorker())
            return threads.at(-1) ?? createEmbeddedEngineInWorker()
          },
        })
        // why: a second portal on the same database takes a part of the rows, and knows nothing of our memory.
        other = createSearchRelay({ db: open.db, engines: [connectTo(server)], clock, pollMs: 50 })
        other.start()
      })
      afterAll(async () => {
        await other.stop()
        await running.close()
        await Promise.all([open.close(), server.stop()])
      })

      /** As `npm run search:reindex` in another process does. */
      async function reindex(): Promise<void> {
        const engine = connectTo(server)
        await rebuild(open.db, engine)
        await reconcile(open.db, engine)
      }

      it(
        'ends with no lost, no ghost and no stale document in either engine',
        async () => {
          const alongside: Promise<unknown>[] = []
          const inTheBackground = (work: Promise<unknown>) => alongside.push(work.catch(() => undefined))
          const faults: (() => unknown)[] = [
            () => inTheBackground(reindex()),
            () => server.pause(),
            () => server.resume(),
            () => threads.at(-1)?.close(),
            () => inTheBackground(server.kill().then(() => server.restart())),
            () => wipe(server, `/indexes/${INDEX}`),
            () => inTheBackground(reindex()),
            () => wipe(server, `/indexes/${INDEX}/documents`),
            () => inTheBackground(server.restart('lost')),
          ]
          const batches = WRITES / AT_ONCE
          const asked: SearchRequest = {
            ...{ query: 'ธนาคารขยะ', filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
          }
          let answered = 0
          for (let batch = 0; batch < batches; batch++) {
            await scribe.write(AT_ONCE)
            // why: what was just written is found a moment later; the faults begin when there is something to find.
            if (batch === 0)
              await expect
                .poll(async () => (await running.portal.search(asked)).total, { timeout: 30_000 })
                .toBeGreaterThan(0)
            if (batch % 5 === 4) answered += (await running.portal.search(asked)).hits.length > 0 ? 1 : 0
            const due = Math.floor(((batch + 1) * faults.length) / batches)
            const past = Math.floor((batch * faults.length) / batches)
            for (const fault of faults.slice(past, due)) await Promise.resolve(fault()).catch(() => undefined)
          }
          expect(answered).toBe(Math.floor(batches / 5))
          await Promise.all(alongside)
          const end = async () => ({
            waiting: await stillWaiting(open.db),
            meilisearch: await differences(open.db, server),
            embedded: await differences(open.db, running.engines[1] ?? server),
            circuit: running.portal.state().circuit,
          })
          await expect
            .poll(end, { timeout: LONGEST_MS, interval: 1_000 })
            .toEqual({ waiting: 0, meilisearch: [], embedded: [], circuit: 'closed' })
          const { published, changed, archived } = scribe.counts
          expect(published + changed + archived).toBe(WRITES)
        },
        LONGEST_MS,
      )
    },
  )
}
