import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPeople, setRole } from '#app/features/accounts/administer-people.server.ts'
import { decideRow, readAdministration } from '#app/features/accounts/administration.server.ts'
import { ensureDemoAccounts } from '#app/features/accounts/ensure-demo-accounts.server.ts'
import { DEMO_ACCOUNTS } from '#app/features/accounts/demo-accounts.ts'
import type { Member } from '#app/features/accounts/member.ts'
import {
  appointKeeper,
  createFund,
  dismissKeeper,
  readFundsToAdminister,
} from '#app/features/funds/administer-funds.server.ts'
import { readFund, readFunds } from '#app/features/funds/read-funds.server.ts'
import { readNotifications } from '#app/features/notifications/read-notifications.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const origin = 'https://khlang.example.org'
const forbidden = { ok: false, refusal: 'knowledge.refusal.forbidden' }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`administration on ${engine.name}`, () => {
    let database: OpenDatabase
    let admin: Member
    let moderator: Member
    beforeAll(async () => {
      database = await engine.open()
      admin = await createMember(database.db, { roles: ['administrator'] })
      moderator = await createMember(database.db, { roles: ['moderator'] })
    })
    afterAll(() => database.close())
    const rolesOf = async (userId: string) =>
      (await database.db.selectFrom('user_roles').select('role').where('user_id', '=', userId).execute()).map(
        ({ role }) => role,
      )

    it('gives and takes roles, writes down who did, tells the person, and ends sessions', async () => {
      const { id: userId } = await createMember(database.db, { name: 'ป้าแก้ว' })
      expect(await setRole(database.db, admin, { userId, role: 'reviewer', granted: true, origin })).toEqual({
        ok: true,
        person: 'ป้าแก้ว',
        role: 'reviewer',
      })
      expect(await rolesOf(userId)).toEqual(['reviewer'])
      await setRole(database.db, admin, { userId, role: 'reviewer', granted: false, origin })
      expect(await rolesOf(userId)).toEqual([])
      const { notices } = await readNotifications(database.db, { ...admin, id: userId })
      expect(notices.map(({ kind, title }) => [kind, title]).sort()).toEqual([
        ['role_granted', 'reviewer'],
        ['role_taken', 'reviewer'],
      ])
      const log = await database.db
        .selectFrom('role_changes')
        .select(['changed_by', 'granted'])
        .where('user_id', '=', userId)
        .orderBy('id')
        .execute()
      expect(log).toEqual([true, false].map((granted) => ({ changed_by: admin.id, granted })))
      const found = await listPeople(database.db, admin, { query: 'ป้าแก้ว', page: 1 })
      expect(found).toMatchObject({ view: { people: [{ displayName: 'ป้าแก้ว' }], more: false } })
    })

    it('is closed to everybody else, whatever page they came from', async () => {
      const change = { userId: moderator.id, role: 'administrator', granted: true, origin }
      expect(await setRole(database.db, moderator, change)).toEqual(forbidden)
      expect(await listPeople(database.db, moderator, { query: '', page: 1 })).toEqual(forbidden)
      const fund = { name: 'ก', tambon: 'ข', amphoe: '', province: 'TH-50' as const }
      expect(await createFund(database.db, moderator, fund)).toEqual(forbidden)
      expect(await appointKeeper(database.db, moderator, { fundId: admin.id, login: 'x', origin })).toEqual(
        forbidden,
      )
      expect(await readAdministration(database.db, moderator)).toBeNull()
    })

    it('keeps its last administrator', async () => {
      const second = await createMember(database.db, { roles: ['administrator'] })
      const drop = (userId: string) =>
        setRole(database.db, admin, { userId, role: 'administrator', granted: false, origin })
      expect(await drop(second.id)).toMatchObject({ ok: true })
      expect(await drop(admin.id)).toEqual({ ok: false, refusal: 'admin.people.lastAdministrator' })
      expect(await rolesOf(admin.id)).toEqual(['administrator'])
    })

    it('knows no role that the rules do not know', async () => {
      const change = { userId: moderator.id, role: 'king', granted: true, origin }
      expect(await setRole(database.db, admin, change)).toMatchObject({ ok: false })
    })

    it('adds funds under addresses of their own and appoints keepers by any name they sign in with', async () => {
      const fund = { name: 'กองทุนสวัสดิการบ้านฝาย', tambon: 'ฝาย', amphoe: '', province: 'TH-50' as const }
      const [first, second] = [
        await createFund(database.db, admin, fund),
        await createFund(database.db, admin, { ...fund, tambon: 'ฝายหลวง' }),
      ]
      expect([first, second]).toEqual([
        { ok: true, slug: 'กองทุนสวัสดิการบ้านฝาย' },
        { ok: true, slug: 'กองทุนสวัสดิการบ้านฝาย-2' },
      ])
      const keeper = await createMember(database.db, { email: 'Keeper@example.org' })
      const { id: fundId } = await database.db
        .selectFrom('funds')
        .select('id')
        .where('slug', '=', 'กองทุนสวัสดิการบ้านฝาย-2')
        .executeTakeFirstOrThrow()
      const appoint = () => appointKeeper(database.db, admin, { fundId, login: 'keeper@EXAMPLE.org', origin })
      expect(await appoint()).toEqual({ ok: true, person: 'สมใจ ใจดี' })
      expect(await appoint()).toMatchObject({ ok: true })
      const told = [{ kind: 'fund_entrusted', title: 'กองทุนสวัสดิการบ้านฝาย', path: '/my-items', unread: true }]
      expect((await readNotifications(database.db, keeper)).notices).toMatchObject(told)
      const mails = database.db.selectFrom('outbox').select('key').where('topic', '=', 'mail')
      expect(await mails.execute()).toEqual([{ key: 'Keeper@example.org' }])
      expect(await rolesOf(keeper.id)).toEqual(['fund_leader'])
      expect(await appointKeeper(database.db, admin, { fundId, login: 'nobody', origin })).toMatchObject({
        refusal: 'admin.funds.noPerson',
      })
      await dismissKeeper(database.db, admin, { fundId, userId: keeper.id })
      expect(await database.db.selectFrom('fund_keepers').selectAll().execute()).toEqual([])
      for (const [query, found] of [
        ['ฝายหลวง', ['กองทุนสวัสดิการบ้านฝาย-2']],
        ['บ้านฝาย', ['กองทุนสวัสดิการบ้านฝาย', 'กองทุนสวัสดิการบ้านฝาย-2']],
        ['บ้าน%ฝาย', []],
      ] as const) {
        const read = await readFundsToAdminister(database.db, admin, { query, page: 1 }, 'th')
        expect(read.ok && read.view.funds.map(({ slug }) => slug).sort()).toEqual(found)
      }
      expect(await readFunds(database.db, { province: 'TH-50', page: 1 }, 'th')).toMatchObject({ total: 2 })
      expect(await readFund(database.db, 'กองทุนสวัสดิการบ้านฝาย', 'en')).toMatchObject({
        place: ['ฝาย', 'Chiang Mai'],
      })
    })

    it('shows work that was set aside, without anybody’s address, and tries it again', async () => {
      await database.db.deleteFrom('outbox').execute()
      const put = (topic: string, key: string) =>
        database.db
          .insertInto('outbox')
          .values({ topic, key, dead_at: new Date(), last_error: 'ไม่สำเร็จ', attempts: 9 })
          .returning('id')
          .executeTakeFirstOrThrow()
      const [stuck, hopeless] = [await put('mail', 'secret@example.org'), await put('search', 'x')]
      const view = await readAdministration(database.db, admin)
      expect(view?.dead).toHaveLength(2)
      expect(JSON.stringify(view)).not.toContain('secret@example.org')
      await decideRow(database.db, admin, { id: stuck.id, retry: true }, new Date())
      await decideRow(database.db, admin, { id: hopeless.id, retry: false }, new Date())
      expect(await decideRow(database.db, moderator, { id: stuck.id, retry: false }, new Date())).toBe(false)
      expect(await readAdministration(database.db, admin)).toMatchObject({ waiting: 1, dead: [] })
    })

    it('makes one demo account for each role, once', async () => {
      expect(await ensureDemoAccounts(database.db, { mailbox: true })).toBe(true)
      expect(await ensureDemoAccounts(database.db, { mailbox: true })).toBe(true)
      const made = await database.db
        .selectFrom('users')
        .select('id')
        .where('username', 'like', 'demo-%')
        .execute()
      expect(made).toHaveLength(DEMO_ACCOUNTS.length)
    })
  })
}
