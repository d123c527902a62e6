import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeContacts, readContacts } from '#app/features/accounts/change-contacts.server.ts'
import type { Member } from '#app/features/accounts/member.ts'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { mailResetLink, resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { checkPassword } from '#app/features/accounts/sign-in.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const PASSWORD = 'ข้าวเหนียวมะม่วงหน้าร้อน'
const now = new Date()
const names = (change: Partial<Record<'email' | 'phone' | 'username', string>>) => ({
  ...{ email: '', phone: '', username: '' },
  ...change,
})

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`what one signs in with on ${engine.name}`, () => {
    let database: OpenDatabase
    let passwordHash: string
    let member: Member
    let count = 0
    beforeAll(async () => {
      database = await engine.open()
      passwordHash = await hashPassword(PASSWORD)
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      member = await createMember(database.db, { email: `old-${++count}@example.org` })
      await database.db
        .updateTable('users')
        .set({ password_hash: passwordHash })
        .where('id', '=', member.id)
        .execute()
    })
    const change = (typed: ReturnType<typeof names>, password = PASSWORD) =>
      changeContacts(database.db, member, typed, password, now)

    it('changes for who knows the password, and the old name opens nothing any more', async () => {
      const wanted = names({
        email: `New-${count}@example.org`,
        phone: `081 000 00${10 + count}`,
        username: `som-${count}`,
      })
      expect(await change(wanted, 'wrong')).toEqual({
        ok: false,
        errors: { current: 'accounts.error.passwordWrong' },
      })
      expect(await change(wanted)).toEqual({ ok: true })
      expect(await readContacts(database.db, member)).toEqual({
        email: `new-${count}@example.org`,
        phone: `08100000${10 + count}`,
        username: `som-${count}`,
      })
      expect(await checkPassword(database.db, `old-${count}@example.org`, PASSWORD)).toBeNull()
      expect(await checkPassword(database.db, `som-${count}`, PASSWORD)).toEqual({ userId: member.id })
    })

    it('goes to nobody who already has it, and says which field', async () => {
      const other = await createMember(database.db, { email: `taken-${count}@example.org` })
      const taken = names({ email: `Taken-${count}@example.org`, username: `free-${count}` })
      expect(await change(taken)).toEqual({ ok: false, errors: { email: 'accounts.error.loginTaken' } })
      const { username } = await readContacts(database.db, other)
      expect(await change(names({ username }))).toEqual({
        ok: false,
        errors: { username: 'accounts.error.loginTaken' },
      })
      expect(await change(names({ username: 'demo-admin' }))).toEqual({
        ok: false,
        errors: { username: 'accounts.error.loginTaken' },
      })
      expect(await readContacts(database.db, member)).toMatchObject({ email: `old-${count}@example.org` })
    })

    it('is given to one of two people who want it at once', async () => {
      const second = await createMember(database.db)
      await database.db
        .updateTable('users')
        .set({ password_hash: passwordHash })
        .where('id', '=', second.id)
        .execute()
      const wanted = names({ phone: `082 000 00${10 + count}` })
      const both = await Promise.all(
        [member, second].map((person) => changeContacts(database.db, person, wanted, PASSWORD, now)),
      )
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    })

    it('ends the links that were sent to the old address', async () => {
      await mailResetLink(database.db, {
        login: `old-${count}@example.org`,
        origin: 'https://x.example',
        now,
      })
      const [row] = await database.db
        .selectFrom('outbox')
        .select('payload')
        .where('topic', '=', 'mail')
        .orderBy('id', 'desc')
        .execute()
      const token = /token=([\w-]+)/u.exec(JSON.stringify(row?.payload))?.[1] ?? ''
      expect(await change(names({ email: `moved-${count}@example.org` }))).toEqual({ ok: true })
      expect(await resetPassword(database.db, { token }, 'ทุเรียนหมอนทองลูกใหญ่', now)).toMatchObject({
        ok: false,
      })
    })

    it('stays as it is for a demo account, which everybody shares', async () => {
      await database.db
        .updateTable('users')
        .set({ username: 'demo-trainer' })
        .where('id', '=', member.id)
        .execute()
      expect(await change(names({ username: 'mine-now' }))).toEqual({
        ok: false,
        errors: { username: 'accounts.error.demoNames' },
      })
      await database.db.deleteFrom('users').where('id', '=', member.id).execute()
    })
  })
}
