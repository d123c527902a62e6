import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import { askToCompare, readSearchHealth, retryAside } from '#app/features/discovery/search-health.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { checkEngine } from '#search/checks.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchState } from '#search/portal.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'
import { createScribe } from '#tests/factories/scribe.ts'

const WELL: SearchState = { chosen: 'embedded', answering: 'embedded', circuit: null, failure: null }
const ILL: SearchState = {
  ...{ chosen: 'meilisearch', answering: 'embedded', circuit: 'open', failure: 'fetch failed' },
}

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the health of search on ${engine.name}`, () => {
    let database: OpenDatabase
    let admin: Member
    let moderator: Member
    beforeAll(async () => {
      database = await engine.open()
      admin = await createMember(database.db, { roles: ['administrator'] })
      moderator = await createMember(database.db, { roles: ['moderator'] })
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      for (const table of ['outbox', 'search_checks', 'knowledge_items'] as const)
        await database.db.deleteFrom(table).execute()
    })

    const setAside = (key: string, topic = 'search') =>
      database.db
        .insertInto('outbox')
        .values({ topic, key, attempts: 20, refusals: 14, dead_at: new Date(), last_error: 'fetch failed' })
        .returning('id')
        .executeTakeFirstOrThrow()
    const read = (state = WELL) => readSearchHealth(database.db, admin, state)

    it('is read and mended by administrators only', async () => {
      const { id } = await setAside('x')
      expect(await readSearchHealth(database.db, moderator, WELL)).toBeNull()
      expect(await retryAside(database.db, moderator, 'all', new Date())).toBe(false)
      expect(await retryAside(database.db, moderator, { id }, new Date())).toBe(false)
      expect(await askToCompare(database.db, moderator, WELL)).toBe(false)
      expect(await read()).toMatchObject({ waiting: 0, asideCount: 1 })
      expect((await read())?.comparisons[0]?.underWay).toBe(false)
    })

    it('names what was set aside by its title, and says why in plain words', async () => {
      const scribe = createScribe(database.db)
      const [shown = ''] = await scribe.silently.publish(1)
      await setAside(shown)
      await setAside(`item-${crypto.randomUUID()}`)
      await setAside('somebody@example.org', 'mail')
      const view = await read()
      expect(view?.aside.map(({ title }) => title?.includes('เรื่องที่'))).toEqual([true, undefined])
      expect(view?.aside.map(({ path }) => path?.startsWith('/knowledge/'))).toEqual([true, undefined])
      expect(view?.aside[0]).toMatchObject({ reason: 'admin.search.reason.away', detail: 'fetch failed' })
      expect(JSON.stringify(view)).not.toContain('somebody@example.org')
    })

    it('puts one or all of them back to work with a clean sheet, and leaves mails alone', async () => {
      const [first, , mail] = [await setAside('a'), await setAside('b'), await setAside('c', 'mail')]
      await retryAside(database.db, admin, { id: first.id }, new Date())
      expect(await read()).toMatchObject({ waiting: 1, asideCount: 1 })
      await retryAside(database.db, admin, 'all', new Date())
      expect(await read()).toMatchObject({ waiting: 2, asideCount: 0 })
      const rows = await database.db.selectFrom('outbox').selectAll().where('dead_at', 'is', null).execute()
      expect(rows.map(({ attempts, refusals }) => [attempts, refusals])).toEqual([
        [0, 0],
        [0, 0],
      ])
      expect(rows.map(({ id }) => id)).not.toContain(mail.id)
    })

    it('shows who answers and why not the other', async () => {
      expect(await read(ILL)).toMatchObject({
        ...{ chosen: 'meilisearch', answering: 'embedded', trouble: { reason: 'admin.search.reason.away' } },
        comparisons: [{ engine: 'meilisearch' }, { engine: 'embedded' }],
      })
    })

    it('shows the last comparison, and that another was asked for', async () => {
      const scribe = createScribe(database.db)
      await scribe.silently.publish(3)
      expect((await read())?.comparisons[0]).toMatchObject({ endedAt: null, underWay: false })
      await checkEngine(database.db, createEmbeddedEngine(), { repair: true })
      const done = { documents: 3, missing: 3, left: 0, failed: false, trouble: null, underWay: false }
      expect((await read())?.comparisons[0]).toMatchObject(done)
      expect(await askToCompare(database.db, admin, WELL)).toBe(true)
      expect((await read())?.comparisons[0]).toMatchObject({ ...done, underWay: true })
    })
  })
}
