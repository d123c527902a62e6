import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFund } from '#app/features/funds/administer-funds.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { removeDemo } from '#app/features/knowledge/remove-demo.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { enqueue } from '#db/outbox.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { keepInStep } from '#search/keep-in-step.ts'
import { reconcile } from '#search/reconcile.ts'
import { createSearchRelay } from '#search/relay.ts'
import type { SearchDocument, SearchEngine } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

/** A real engine whose line can be cut, as when its server is down; it counts what it was asked. */
function onALooseLine(engine: SearchEngine) {
  const line = { cut: false, poison: '', calls: 0 }
  const check = (documents: SearchDocument[] = []) => {
    line.calls++
    if (line.cut) throw new Error('no connection')
    if (documents.some(({ id }) => id === line.poison)) throw new Error('a document it cannot take')
  }
  const through: SearchEngine = {
    ...engine,
    async upsert(documents) {
      check(documents)
      await engine.upsert(documents)
    },
    async remove(ids) {
      check()
      await engine.remove(ids)
    },
    async ids() {
      check()
      return engine.ids()
    },
  }
  return { line, engine: through }
}

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`changes on their way to search (${database.name})`, () => {
    let open: OpenDatabase
    let now: Date
    let engine: SearchEngine
    let line: ReturnType<typeof onALooseLine>['line']

    beforeAll(async () => {
      open = await database.open()
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      await open.db.deleteFrom('outbox').execute()
      await open.db.deleteFrom('library_files').execute()
      await open.db.deleteFrom('knowledge_items').execute()
      await open.db.deleteFrom('funds').execute()
      await loadLibrary(open.db, await readLibrary('content/items'))
      ;({ engine, line } = onALooseLine(createEmbeddedEngine()))
      // why: rows are due from the database's own now, which may be a little ahead of ours.
      now = new Date(Date.now() + 60_000)
    })
    afterEach(() => engine.close())

    const relay = () => createSearchRelay({ db: open.db, engines: [engine], clock: () => now })
    const later = (ms: number) => (now = new Date(now.getTime() + ms))
    const waiting = () => open.db.selectFrom('outbox').selectAll().execute()
    const itemIds = async () => {
      const rows = await open.db.selectFrom('knowledge_items').select('id').orderBy('id').execute()
      return rows.map(({ id }) => id)
    }
    const fundNames = async () =>
      (await open.db.selectFrom('funds').select('id').execute()).map(({ id }) => `fund-${id}`)
    const named = async (ids: string[]) => [...ids.map((id) => `item-${id}`), ...(await fundNames())].sort()

    it('arrive whole, and leave nothing waiting', async () => {
      await relay().runOnce()
      expect((await engine.ids()).sort()).toEqual(await named(await itemIds()))
      expect(await waiting()).toEqual([])
    })

    it('wait while the engine is down and arrive when it is back', async () => {
      line.cut = true
      await relay().runOnce()
      const all = await itemIds()
      expect(await waiting()).toHaveLength((await named(all)).length)
      line.cut = false
      expect(await relay().runOnce()).toBe(0)
      later(60_000)
      await relay().runOnce()
      expect((await engine.ids()).sort()).toEqual(await named(all))
      expect(await waiting()).toEqual([])
    })

    it('do no harm when they come twice or out of order', async () => {
      const [id = ''] = await itemIds()
      await relay().runOnce()
      await open.db.transaction().execute(async (trx) => {
        await trx.deleteFrom('knowledge_items').where('id', '=', id).execute()
        for (let times = 0; times < 3; times++) await enqueue(trx, { topic: 'search', key: id })
      })
      await relay().runOnce()
      expect(await engine.ids()).not.toContain(`item-${id}`)
      expect(await waiting()).toEqual([])
    })

    it('are set aside for a person when they can never arrive, and hold nobody up', async () => {
      const [poisoned = '', ...sound] = await itemIds()
      line.poison = `item-${poisoned}`
      await open.db.transaction().execute((trx) => enqueue(trx, { topic: 'search', key: 'not-an-id' }))
      for (let pass = 0; pass < 20; pass++) {
        await relay().runOnce()
        later(15 * 60_000)
      }
      expect((await engine.ids()).sort()).toEqual(await named(sound))
      const left = await waiting()
      expect(left.map(({ key }) => key).sort()).toEqual([poisoned, 'not-an-id'].sort())
      expect(left.every(({ dead_at }) => dead_at !== null)).toBe(true)
      expect(left.map(({ last_error }) => last_error)).toContain('a document it cannot take')
    })

    it('bring a fund that was made, and take one that was removed', async () => {
      await relay().runOnce()
      const admin = await createMember(open.db, { roles: ['administrator'] })
      const before = await fundNames()
      const fund = { name: 'กองทุนทุ่งใหม่', tambon: 'ทุ่งใหม่', amphoe: '', province: 'TH-55' as const }
      expect(await createFund(open.db, admin, fund)).toMatchObject({ ok: true })
      const [made = ''] = (await fundNames()).filter((name) => !before.includes(name))
      await relay().runOnce()
      const found = await engine.search({
        ...{ query: 'ทุ่งใหม่', filters: { type: ['fund'] }, sort: 'relevance', page: 1, pageSize: 5 },
      })
      expect(found.hits[0]?.document).toMatchObject({
        ...{ id: made, type: 'fund', title: 'กองทุนทุ่งใหม่' },
        ...{ summary: 'ตำบลทุ่งใหม่ จังหวัดน่าน', place: { source: 'province' } },
      })
      const removed = await removeDemo(open.db, now)
      expect(removed.funds).toBeGreaterThan(0)
      await relay().runOnce()
      expect((await engine.ids()).sort()).toEqual(await named(await itemIds()))
      expect(await engine.ids()).toContain(made)
      expect(await waiting()).toEqual([])
    })

    it('are made good by a comparison when the engine lost some and kept a ghost', async () => {
      await relay().runOnce()
      const all = await itemIds()
      const [ghost] = await open.db
        .selectFrom('knowledge_items')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .execute()
      await open.db
        .deleteFrom('knowledge_items')
        .where('id', '=', ghost?.id ?? '')
        .execute()
      await engine.remove([`item-${all[0] ?? ''}`])
      expect(await reconcile(open.db, engine)).toEqual({ added: 1, removed: 1 })
      expect((await engine.ids()).sort()).toEqual(await named(all.slice(0, -1)))
      expect(await reconcile(open.db, engine)).toEqual({ added: 0, removed: 0 })
    })

    it('refill an emptied server in the background, even one that was away at the start', async () => {
      line.cut = true
      const embedded = createEmbeddedEngine()
      const watch = await keepInStep({ db: open.db, embedded, meilisearch: engine, lookAgainMs: 5 })
      expect(await embedded.ids()).toHaveLength((await named(await itemIds())).length)
      line.cut = false
      await expect.poll(async () => (await engine.ids()).length).toBe((await named(await itemIds())).length)
      await watch.stop()
    })
  })
}
