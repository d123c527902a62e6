import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askForCheck } from '#db/queries/search-checks.ts'
import type { OpenDatabase } from '#db/client.ts'
import { checkEngine, lastChecks } from '#search/checks.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { keepInStep } from '#search/keep-in-step.ts'
import { rebuild } from '#search/rebuild.ts'
import { findDrift, reconcile, sizeOf } from '#search/reconcile.ts'
import { createSearchRelay } from '#search/relay.ts'
import type { SearchEngine } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { onALooseLine, type Line } from '#tests/factories/loose-line.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'

const PATIENT = { timeout: 30_000 }

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`search compared with the database (${database.name})`, () => {
    let open: OpenDatabase
    let scribe: Scribe
    let engine: SearchEngine
    let line: Line

    beforeAll(async () => {
      open = await database.open()
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      for (const table of ['outbox', 'search_checks', 'knowledge_items'] as const)
        await open.db.deleteFrom(table).execute()
      scribe = createScribe(open.db)
      ;({ engine, line } = onALooseLine(createEmbeddedEngine()))
    })
    afterEach(() => engine.close())

    const numbers = async () => {
      const { missing, ghost, stale, waiting } = await findDrift(open.db, engine)
      return { missing: missing.length, ghost: ghost.length, stale: stale.length, waiting }
    }
    const none = { missing: 0, ghost: 0, stale: 0, waiting: 0 }

    /** Five missing, three stale, two ghosts, none of which the outbox knows of. */
    async function letThemDrift(): Promise<void> {
      await scribe.silently.publish(20)
      await rebuild(open.db, engine)
      await scribe.silently.archive(2)
      await scribe.silently.change(3)
      await scribe.silently.publish(5)
    }

    it('tells what is missing, what is a ghost and what has other words, and mends all three', async () => {
      await letThemDrift()
      const drift = { ...none, missing: 5, ghost: 2, stale: 3 }
      expect(await numbers()).toEqual(drift)
      const looked = await reconcile(open.db, engine, { repair: false })
      expect([looked.left, await numbers()]).toEqual([10, drift])
      expect(await reconcile(open.db, engine)).toMatchObject({ left: 0, refusal: null })
      expect(await numbers()).toEqual(none)
      expect((await engine.ids()).sort()).toEqual(scribe.expected())
    })

    it('does not count what is on its way, but counts what was set aside', async () => {
      await scribe.silently.publish(3)
      await rebuild(open.db, engine)
      await scribe.write(4)
      expect(await numbers()).toEqual({ ...none, waiting: 4 })
      await open.db.updateTable('outbox').set({ dead_at: new Date() }).execute()
      expect(sizeOf(await findDrift(open.db, engine))).toBe(4)
    })

    it('mends what it can when one document is refused, and says why that one is left', async () => {
      await letThemDrift()
      line.poison = (await findDrift(open.db, engine)).missing[0] ?? ''
      const { left, refusal } = await reconcile(open.db, engine)
      expect([left, refusal]).toEqual([1, 'a document it cannot take'])
      expect(await numbers()).toEqual({ ...none, missing: 1 })
    })

    it('fills an emptied engine whole', async () => {
      await scribe.silently.publish(150)
      expect(await reconcile(open.db, engine)).toMatchObject({ left: 0 })
      expect((await engine.ids()).sort()).toEqual(scribe.expected())
    })

    it('loses nothing that is written while everything is indexed anew', async () => {
      await scribe.silently.publish(250)
      await rebuild(open.db, engine)
      const relay = createSearchRelay({
        ...{ db: open.db, engines: [engine], clock: () => new Date(Date.now() + 60_000) },
      })
      const slow: SearchEngine = {
        ...engine,
        // why: between any two batches somebody publishes, changes and archives, and the relay writes it.
        rebuild: (documents) =>
          engine.rebuild(
            (async function* () {
              for await (const batch of documents) {
                yield batch
                await scribe.write(10)
                await relay.runOnce()
              }
            })(),
          ),
      }
      await rebuild(open.db, slow)
      const unseen = await numbers()
      expect(unseen).toMatchObject({ waiting: 0 })
      // why: what was archived meanwhile cannot be taken out of an index that is being filled.
      expect(unseen.ghost).toBeGreaterThan(0)
      expect(await reconcile(open.db, engine)).toMatchObject({ left: 0 })
      expect((await engine.ids()).sort()).toEqual(scribe.expected())
    })

    it('writes down what it found, also that an engine was away', async () => {
      await letThemDrift()
      await checkEngine(open.db, engine, { repair: true })
      const [check] = await lastChecks(open.db)
      const result = { documents: 23, missing: 5, ghost: 2, stale: 3, waiting: 0, left: 0 }
      expect(check).toMatchObject({ engine: 'embedded', result: { ...result, refusal: null, error: null } })
      line.cut = true
      await checkEngine(open.db, engine, { repair: true })
      expect((await lastChecks(open.db))[0]?.result).toMatchObject({ documents: 0, error: 'no connection' })
    })

    describe('in the background', () => {
      const watching = async (more: { lookAgainMs: number }) => {
        const embedded = createEmbeddedEngine()
        const meilisearch: SearchEngine = { ...engine, name: 'meilisearch' }
        const watch = await keepInStep({ db: open.db, embedded, meilisearch, askedMs: 5, ...more })
        return { watch, embedded }
      }
      const settled = async () => (await lastChecks(open.db)).find((check) => check.engine === 'meilisearch')

      it('refills an emptied server, even one that was away at the start', async () => {
        await scribe.silently.publish(30)
        line.cut = true
        const { watch, embedded } = await watching({ lookAgainMs: 5 })
        expect((await embedded.ids()).sort()).toEqual(scribe.expected())
        await expect.poll(async () => (await settled())?.result?.error, PATIENT).toBe('no connection')
        line.cut = false
        await expect.poll(async () => (await engine.ids()).length, PATIENT).toBe(30)
        await watch.stop()
      })

      it('looks at once when there is doubt, or when somebody asks, and only mends if asked to', async () => {
        await scribe.silently.publish(10)
        const { watch, embedded } = await watching({ lookAgainMs: 3_600_000 })
        await expect.poll(async () => (await settled())?.result?.left, PATIENT).toBe(0)
        await engine.remove([scribe.expected()[0] ?? ''])
        watch.doubt('meilisearch')
        await expect.poll(async () => (await engine.ids()).length, PATIENT).toBe(10)
        await embedded.remove([scribe.expected()[1] ?? ''])
        const left = async () =>
          (await lastChecks(open.db)).find((check) => check.engine === 'embedded')?.result?.left
        await askForCheck(open.db, 'embedded', false)
        await expect.poll(left, PATIENT).toBe(1)
        expect(await embedded.count()).toBe(9)
        await askForCheck(open.db, 'embedded', true)
        await expect.poll(left, PATIENT).toBe(0)
        expect(await embedded.count()).toBe(10)
        await watch.stop()
      })
    })
  })
}
