import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '#db/client.ts'
import { createFund } from '#app/features/funds/administer-funds.server.ts'
import { deleteFund } from '#app/features/funds/correct-fund.server.ts'
import { enqueue } from '#db/outbox.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { findDrift, sizeOf } from '#search/reconcile.ts'
import { createSearchRelay } from '#search/relay.ts'
import type { SearchEngine } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'
import { onALooseLine, type Line } from '#tests/factories/loose-line.ts'
import { createScribe, type Scribe } from '#tests/factories/scribe.ts'

const QUARTER_HOUR_MS = 15 * 60_000
const PATIENT = { timeout: 30_000 }

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`changes on their way to search (${database.name})`, () => {
    let open: OpenDatabase
    let scribe: Scribe
    let now: Date
    let engine: SearchEngine
    let line: Line

    beforeAll(async () => {
      open = await database.open()
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      await open.db.deleteFrom('outbox').execute()
      await open.db.deleteFrom('knowledge_items').execute()
      scribe = createScribe(open.db)
      ;({ engine, line } = onALooseLine(createEmbeddedEngine()))
      // why: rows are due from the database's own now, which may be a little ahead of ours.
      now = new Date(Date.now() + 60_000)
    })
    afterEach(() => engine.close())

    const relayTo = (...engines: SearchEngine[]) =>
      createSearchRelay({ db: open.db, engines, clock: () => now })
    const later = (ms: number) => (now = new Date(now.getTime() + ms))
    const rows = () => open.db.selectFrom('outbox').selectAll().orderBy('id').execute()
    const ask = (...keys: string[]) =>
      open.db.transaction().execute(async (trx) => {
        for (const key of keys) await enqueue(trx, { topic: 'search', key })
      })
    const driftOf = async (one: SearchEngine) => sizeOf(await findDrift(open.db, one))

    it('arrive whole, word for word, and leave nothing waiting', async () => {
      await scribe.write(40)
      await scribe.write(60)
      await relayTo(engine).runOnce()
      expect((await engine.ids()).sort()).toEqual(scribe.expected())
      expect([await driftOf(engine), await rows()]).toEqual([0, []])
    })

    it('bring a fund that was made, and take one that was removed', async () => {
      const admin = await createMember(open.db, { roles: ['administrator'] })
      const fund = { name: 'กองทุนทุ่งใหม่', tambon: 'ทุ่งใหม่', amphoe: '', province: 'TH-55' as const }
      expect(await createFund(open.db, admin, fund)).toMatchObject({ ok: true })
      await relayTo(engine).runOnce()
      const found = await engine.search({
        ...{ query: 'ทุ่งใหม่', filters: { type: ['fund'] }, sort: 'relevance', page: 1, pageSize: 5 },
      })
      const made = found.hits[0]?.document
      expect(made).toMatchObject({
        ...{ type: 'fund', title: 'กองทุนทุ่งใหม่' },
        ...{ summary: 'ตำบลทุ่งใหม่ จังหวัดน่าน', place: { source: 'province' } },
      })
      const removed = await deleteFund(open.db, admin, made?.id.replace('fund-', '') ?? '')
      expect(removed).toEqual({ ok: true })
      await relayTo(engine).runOnce()
      expect([await engine.ids(), await rows()]).toEqual([[], []])
    })

    it('wait while the engine is down, cost it nothing, and arrive as soon as it is back', async () => {
      await scribe.write(20)
      const relay = relayTo(engine)
      line.cut = true
      for (let hour = 0; hour < 24; hour++) {
        await relay.runOnce()
        later(60 * 60_000)
      }
      expect((await rows()).every(({ dead_at, refusals }) => dead_at === null && !refusals)).toBe(true)
      expect((await rows())[0]?.last_error).toContain('does not answer')
      line.cut = false
      await relay.runOnce()
      expect([await driftOf(engine), await rows()]).toEqual([0, []])
    })

    it('reach one engine while the other hangs, and the other when it comes back', async () => {
      const healthy = createEmbeddedEngine()
      const returned: string[] = []
      const relay = createSearchRelay({
        ...{ db: open.db, engines: [engine, healthy], clock: () => now },
        patience: { writeMs: 100, answerMs: 50 },
        onReturn: ({ name }) => returned.push(name),
      })
      line.dead = true
      await scribe.write(20)
      await relay.runOnce()
      expect([await driftOf(healthy), (await rows()).length > 0]).toEqual([0, true])
      line.dead = false
      later(QUARTER_HOUR_MS)
      await relay.runOnce()
      expect([await driftOf(engine), await rows(), returned]).toEqual([0, [], ['embedded']])
    })

    it('do no harm when they come twice or out of order, under an old name or a new one', async () => {
      const [id = ''] = await scribe.write(1)
      await relayTo(engine).runOnce()
      await scribe.silently.archive(1)
      await ask(id, `item-${id}`, id)
      await relayTo(engine).runOnce()
      expect([await engine.ids(), await rows()]).toEqual([[], []])
    })

    it('are not lost when a slower writer with older words comes last', async () => {
      await scribe.write(1)
      const fast = relayTo(engine)
      line.beforeWrite = async () => {
        await scribe.write(1)
        await scribe.silently.change(2)
        await fast.runOnce()
      }
      await relayTo(engine).runOnce()
      expect([await driftOf(engine), await rows()]).toEqual([0, []])
      expect(line.writes).toBeGreaterThan(2)
    })

    it('are set aside for a person when they can never arrive, and hold nobody up', async () => {
      const [poisoned = '', ...sound] = await scribe.write(3)
      line.poison = `item-${poisoned}`
      const strange = `dream-${crypto.randomUUID()}`
      await ask('not-an-id', strange)
      await relayTo(engine).runOnce()
      expect((await engine.ids()).sort()).toEqual(sound.map((id) => `item-${id}`).sort())
      expect((await rows()).map(({ dead_at }) => dead_at !== null)).toEqual([false, true, true])
      for (let pass = 0; pass < 20; pass++) {
        later(QUARTER_HOUR_MS)
        await relayTo(engine).runOnce()
      }
      const left = await rows()
      expect(left.map(({ key }) => key)).toEqual([poisoned, 'not-an-id', strange])
      expect(left.every(({ dead_at }) => dead_at !== null)).toBe(true)
      expect(left[0]?.last_error).toBe('embedded: a document it cannot take')
    })

    it('let the portal stop although an engine hangs, and come back afterwards', async () => {
      await scribe.write(5)
      line.dead = true
      const relay = createSearchRelay({ db: open.db, engines: [engine], clock: () => now, graceMs: 20 })
      relay.start()
      await expect.poll(async () => (await rows())[0]?.claimed_until, PATIENT).not.toBeNull()
      await relay.stop()
      line.dead = false
      later(QUARTER_HOUR_MS)
      await relayTo(engine).runOnce()
      expect([await driftOf(engine), await rows()]).toEqual([0, []])
    })
  })
}
