import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import { createSearchAlerts } from '#app/features/discovery/saved-searches-alerts.server.ts'
import { readAlertOff, switchAlertOff } from '#app/features/discovery/saved-searches-off.server.ts'
import { newSavedSearchSchema } from '#app/features/discovery/saved-searches.form.ts'
import { readSavedSearches, saveSearch } from '#app/features/discovery/saved-searches.server.ts'
import { readNotifications } from '#app/features/notifications/read-notifications.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { allDocuments } from '#search/documents/load-documents.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchEngine, SearchPortal, SearchRequest } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'
import { publishItem, publishVersion } from '#tests/factories/public-items.ts'

const START = Date.parse('2026-11-25T03:00:00Z')
const [MINUTE, HOUR] = [60_000, 3_600_000]
type Sent = { recipient: string; subject: string; body: string; headers: Record<string, string> }

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`news of saved searches (${database.name})`, () => {
    let open: OpenDatabase
    let engine: SearchEngine
    let search: SearchPortal
    let now: Date
    let member: Member

    beforeAll(async () => {
      open = await database.open()
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      for (const table of ['outbox', 'notifications', 'search_alerts', 'saved_searches'] as const)
        await open.db.deleteFrom(table).execute()
      await open.db.deleteFrom('knowledge_items').execute()
      engine = createEmbeddedEngine()
      search = createSearchPortal({ engine })
      now = new Date(START)
      member = await createMember(open.db, { name: 'สมใจ', email: `${crypto.randomUUID()}@example.org` })
    })

    const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds))
    const alerts = (portal: SearchPortal = search) =>
      createSearchAlerts({ db: open.db, search: portal, clock: () => now, publicOrigin: 'https://k.example' })
    const save = (alert: string, state = '?q=ธนาคารขยะ', name = 'เรื่องขยะ') =>
      saveSearch(open.db, member, newSavedSearchSchema.parse({ name, alert, search: state }), {
        now,
        origin: 'http://seen.example',
      })
    /** Publishes an item and lets the index know. */
    const publish = async (title: string) => {
      const id = await publishItem(open.db, { title, at: now })
      await engine.rebuild(allDocuments(open.db))
      return id
    }
    const mails = async (): Promise<Sent[]> => {
      const rows = await open.db.selectFrom('outbox').selectAll().where('topic', '=', 'mail').execute()
      return rows.map(({ payload }) => payload as Sent)
    }

    it('names what came out since, and nothing that is older, hidden or not asked for', async () => {
      const old = await publish('ธนาคารขยะรุ่นแรก')
      pass(MINUTE)
      await save('mail')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      const hidden = await publish('ธนาคารขยะที่เก็บไปแล้ว')
      await publish('เรื่องเล่าของคนเฒ่า')
      await publishVersion(open.db, old, 2, { title: 'ธนาคารขยะรุ่นแรก แก้คำผิด', at: now })
      await engine.rebuild(allDocuments(open.db))
      // why: the index still holds it; only the database knows that it is no longer public.
      await open.db
        .updateTable('knowledge_items')
        .set({ current_version: null, state: 'archived' })
        .where('id', '=', hidden)
        .execute()
      await alerts().runOnce()
      const [mail, ...more] = await mails()
      expect(more).toEqual([])
      expect(mail?.subject).toContain('1')
      expect(mail?.body).toContain('ธนาคารขยะบ้านใหม่')
      expect(mail?.body).not.toMatch(/รุ่นแรก|เก็บไปแล้ว|คนเฒ่า/u)
      expect(mail?.body).toContain('https://k.example/knowledge/')
    })

    it('comes at most once a day, and tells nothing twice', async () => {
      await save('mail')
      await save('mail', '?q=ขยะ', 'อีกทางหนึ่ง')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านหนึ่ง')
      await alerts().runOnce()
      expect(await mails()).toHaveLength(1)
      pass(HOUR)
      await publish('ธนาคารขยะบ้านสอง')
      await alerts().runOnce()
      expect(await mails()).toHaveLength(1)
      pass(23 * HOUR)
      await alerts().runOnce()
      const [, second, ...more] = await mails()
      expect(more).toEqual([])
      expect(second?.body).toContain('บ้านสอง')
      expect(second?.body).not.toContain('บ้านหนึ่ง')
      pass(25 * HOUR)
      await alerts().runOnce()
      expect(await mails()).toHaveLength(2)
    })

    it('waits for the index to learn of an item', async () => {
      await save('mail')
      pass(MINUTE)
      await publishItem(open.db, { title: 'ธนาคารขยะบ้านช้า', at: now })
      await alerts().runOnce()
      expect(await mails()).toEqual([])
      pass(6 * MINUTE)
      await engine.rebuild(allDocuments(open.db))
      await alerts().runOnce()
      expect(await mails()).toHaveLength(1)
    })

    it('is not lost when the portal is away for days before its first look', async () => {
      await save('mail')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      pass(9 * 24 * HOUR)
      await alerts().runOnce()
      expect(await mails()).toHaveLength(1)
    })

    it('asks nothing while nothing comes out', async () => {
      const asked: SearchRequest[] = []
      const counting: SearchPortal = {
        ...search,
        search: (request) => (asked.push(request), search.search(request)),
      }
      await publish('ธนาคารขยะ')
      pass(HOUR)
      await save('mail')
      await alerts(counting).runOnce()
      pass(HOUR)
      await alerts(counting).runOnce()
      expect(asked).toHaveLength(1)
      await publish('ธนาคารขยะอีกแห่ง')
      pass(MINUTE)
      await alerts(counting).runOnce()
      expect(asked).toHaveLength(2)
    })

    it('is told once when several portals look at the same moment', async () => {
      await save('mail')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      await Promise.all([alerts().runOnce(), alerts().runOnce(), alerts().runOnce()])
      expect(await mails()).toHaveLength(1)
    })

    it('is told once when a worker sleeps so long that another takes over', async () => {
      await save('mail')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      const sleeper: SearchPortal = {
        ...search,
        async search(request) {
          const page = await search.search(request)
          pass(HOUR)
          await alerts().runOnce()
          return page
        },
      }
      await alerts(sleeper).runOnce()
      expect(await mails()).toHaveLength(1)
    })

    it('is not lost when search fails or a worker dies halfway', async () => {
      await save('mail')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      const broken: SearchPortal = { ...search, search: () => Promise.reject(new Error('away')) }
      await alerts(broken).runOnce()
      await open.db
        .updateTable('search_alerts')
        .set({ due_at: now, claimed_until: new Date(now.getTime() + 5 * MINUTE) })
        .execute()
      await alerts().runOnce()
      expect(await mails()).toEqual([])
      pass(6 * MINUTE)
      await alerts().runOnce()
      expect(await mails()).toHaveLength(1)
    })

    it('comes as a notice that leads to the newest answers', async () => {
      await save('site', '?q=ธนาคารขยะ&kind=case', 'ขยะ')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      await alerts().runOnce()
      expect(await mails()).toEqual([])
      const { notices } = await readNotifications(open.db, member)
      expect(notices).toMatchObject([{ kind: 'saved_search_found', title: 'ขยะ', count: 1 }])
      const { pathname, searchParams } = new URL(notices[0]?.path ?? '', 'https://k.example')
      expect(pathname).toBe('/search')
      expect(Object.fromEntries(searchParams)).toEqual({ q: 'ธนาคารขยะ', kind: 'case', sort: 'newest' })
    })

    it('comes as a notice to who has no mail address any more, and not at all to who asked for none', async () => {
      await save('mail')
      await save('none', '?q=ขยะ', 'เงียบ')
      await open.db.updateTable('users').set({ email: null }).where('id', '=', member.id).execute()
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      await alerts().runOnce()
      expect(await mails()).toEqual([])
      expect((await readNotifications(open.db, member)).notices.map(({ title }) => title)).toEqual([
        'เรื่องขยะ',
      ])
    })

    it('can be switched off by the links of its mail, which nobody can forge', async () => {
      await save('mail')
      pass(MINUTE)
      await save('mail', '?q=ขยะ', 'อีกทางหนึ่ง')
      pass(MINUTE)
      await publish('ธนาคารขยะบ้านใหม่')
      await alerts().runOnce()
      const [mail] = await mails()
      const tokens = [...(mail?.body ?? '').matchAll(/alerts\/off\?token=(\S+)/gu)].map(
        ([, one]) => one ?? '',
      )
      const [one = '', , all = ''] = tokens
      expect(mail?.headers).toEqual({
        'Message-ID': expect.stringMatching(/^<[0-9a-f-]{36}@k\.example>$/u) as string,
        'List-Unsubscribe': `<https://k.example/alerts/off?token=${all}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      })
      const kinds = async () =>
        (await readSavedSearches(open.db, member, 'th')).searches.map(({ alert }) => alert).sort()
      expect(await readAlertOff(open.db, one)).toMatchObject({ name: 'เรื่องขยะ', done: false })
      expect(await kinds()).toEqual(['mail', 'mail'])
      const forged = one.replace('one.', 'all.')
      for (const wrong of [forged, `${one.slice(0, -1)}${one.endsWith('A') ? 'B' : 'A'}`, '', 'all'])
        expect(await switchAlertOff(open.db, wrong)).toBeNull()
      expect(await kinds()).toEqual(['mail', 'mail'])
      expect(await switchAlertOff(open.db, one)).toMatchObject({ done: true })
      expect(await kinds()).toEqual(['mail', 'none'])
      expect(await switchAlertOff(open.db, all)).toMatchObject({ name: null, done: true })
      expect(await kinds()).toEqual(['none', 'none'])
    })
  })
}
