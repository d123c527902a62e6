import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '#db/client.ts'
import { backoffMs, claim, enqueue, retryLater, setAside, settle } from '#db/outbox.ts'
import { databases } from '#tests/factories/database.ts'

const LEASE = { topic: 'search', limit: 10, leaseMs: 60_000 }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`งานที่รอทำ on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())
    beforeEach(() => database.db.deleteFrom('outbox').execute())

    // why: rows are available from the database's own now, which may be a little ahead of ours.
    const soon = (ms = 5_000): Date => new Date(Date.now() + ms)

    async function fill(count: number): Promise<void> {
      await database.db.transaction().execute(async (trx) => {
        for (let key = 0; key < count; key += 1) await enqueue(trx, { topic: 'search', key: String(key) })
      })
    }

    it('leaves nothing to do when the change was taken back', async () => {
      const change = database.db.transaction().execute(async (trx) => {
        await enqueue(trx, { topic: 'search', key: 'a' })
        throw new Error('taken back')
      })
      await expect(change).rejects.toThrow('taken back')
      expect(await claim(database.db, { ...LEASE, now: soon() })).toEqual([])
    })

    it('never gives two workers the same row', async () => {
      await fill(100)
      const now = soon()
      const claims = await Promise.all(
        Array.from({ length: 12 }, () => claim(database.db, { ...LEASE, now })),
      )
      expect(claims.every((rows) => rows.length <= LEASE.limit)).toBe(true)
      const keys = claims.flat().map((row) => row.key)
      expect(new Set(keys).size).toBe(keys.length)
      const rest = await claim(database.db, { ...LEASE, limit: 100, now })
      expect(keys.length + rest.length).toBe(100)
    })

    it('gives a row to another worker when the first has died, and ignores the first afterwards', async () => {
      await fill(1)
      const [first] = await claim(database.db, { ...LEASE, now: soon() })
      expect(await claim(database.db, { ...LEASE, now: soon() })).toEqual([])
      const [second] = await claim(database.db, { ...LEASE, now: soon(120_000) })
      if (first === undefined || second === undefined) throw new Error('nothing was claimed')
      expect(second.attempts).toBe(2)
      expect(await settle(database.db, first)).toBe(false)
      expect(await settle(database.db, second)).toBe(true)
    })

    it('waits before it tries again, and sets hopeless work aside', async () => {
      await fill(1)
      const now = soon()
      const [row] = await claim(database.db, { ...LEASE, now })
      if (row === undefined) throw new Error('nothing was claimed')
      await retryLater(database.db, row, { error: 'no answer', now })
      expect(await claim(database.db, { ...LEASE, now })).toEqual([])
      const later = new Date(now.getTime() + backoffMs(1))
      const [again] = await claim(database.db, { ...LEASE, now: later })
      if (again === undefined) throw new Error('nothing was claimed')
      expect(again.last_error).toBe('no answer')
      await setAside(database.db, again, { error: 'unreadable', now: later })
      expect(await claim(database.db, { ...LEASE, now: soon(86_400_000) })).toEqual([])
    })
  })
}
