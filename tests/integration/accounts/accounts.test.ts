import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePassword } from '#app/features/accounts/change-account.server.ts'
import { deleteAccount } from '#app/features/accounts/delete-account.server.ts'
import { exportAccount } from '#app/features/accounts/export-account.server.ts'
import { findMemberBySession } from '#app/features/accounts/find-member.server.ts'
import type { Member } from '#app/features/accounts/member.ts'
import { registerSchema } from '#app/features/accounts/register.form.ts'
import { register } from '#app/features/accounts/register.server.ts'
import { issueResetCode, mailResetLink, resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { checkPassword, openSession } from '#app/features/accounts/sign-in.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const PASSWORD = 'ข้าวเหนียวมะม่วงหน้าร้อน'
const now = new Date()
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000)

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`an account on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())

    async function join(login: string): Promise<Member> {
      const form = { displayName: 'สมใจ ใจดี', login, password: PASSWORD, agreed: 'on' }
      const result = await register(database.db, registerSchema.parse(form), 'th')
      if (!result.ok) throw new Error('not registered')
      return await signedIn(result.userId)
    }

    async function signedIn(userId: string, fresh = crypto.randomUUID()): Promise<Member> {
      await openSession(database.db, { userId, fresh, former: null }, now)
      const member = await findMemberBySession(database.db, fresh, now)
      if (member === null) throw new Error('no session')
      return member
    }

    it.each([
      ['somjai50', 'SomJai50'],
      ['081-234-5678', '+66 81 234 5678'],
      ['somjai@example.org', 'Somjai@Example.org'],
    ])('opened as %s is entered as %s', async (written, typed) => {
      const { id } = await join(written)
      expect(await checkPassword(database.db, typed, PASSWORD)).toEqual({ userId: id })
      expect(await checkPassword(database.db, typed, `${PASSWORD}.`)).toBeNull()
      expect(await checkPassword(database.db, 'nobody-here', PASSWORD)).toBeNull()
    })

    it('goes to one of two people who want the same name at once', async () => {
      const both = await Promise.allSettled([join('wanted'), join('Wanted')])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    it('gives a new session at sign-in and ends the one before', async () => {
      const { id } = await join('rotates')
      await openSession(database.db, { userId: id, fresh: 'first-session', former: null }, now)
      await openSession(database.db, { userId: id, fresh: 'second-session', former: 'first-session' }, now)
      expect(await findMemberBySession(database.db, 'first-session', now)).toBeNull()
      expect(await findMemberBySession(database.db, 'second-session', now)).toMatchObject({ id })
      expect(await findMemberBySession(database.db, 'second-session', later(31 * 24))).toBeNull()
    })

    it('is opened again by a link that works once and for an hour', async () => {
      const { id } = await join('lost@example.org')
      const link = async () => {
        await mailResetLink(database.db, { login: 'lost@example.org', origin: 'https://x.example', now })
        const [row] = await database.db
          .selectFrom('outbox')
          .selectAll()
          .where('topic', '=', 'mail')
          .orderBy('id', 'desc')
          .limit(1)
          .execute()
        return /token=([\w-]+)/u.exec(JSON.stringify(row?.payload))?.[1] ?? ''
      }
      const late = await link()
      expect(await resetPassword(database.db, { token: late }, 'ทุเรียนหมอนทองลูกใหญ่', later(2))).toMatchObject({
        ok: false,
      })
      const replaced = late
      const token = await link()
      expect(await resetPassword(database.db, { token: replaced }, PASSWORD, now)).toMatchObject({
        ok: false,
      })
      await openSession(database.db, { userId: id, fresh: 'stolen-session', former: null }, now)
      expect(await resetPassword(database.db, { token }, 'ทุเรียนหมอนทองลูกใหญ่', now)).toMatchObject({
        ok: true,
      })
      expect(await resetPassword(database.db, { token }, PASSWORD, now)).toMatchObject({ ok: false })
      expect(await findMemberBySession(database.db, 'stolen-session', now)).toBeNull()
      expect(await checkPassword(database.db, 'lost@example.org', 'ทุเรียนหมอนทองลูกใหญ่')).toEqual({
        userId: id,
      })
    })

    it('says nothing about accounts that do not exist', async () => {
      const mails = () => database.db.selectFrom('outbox').selectAll().execute()
      const before = await mails()
      await mailResetLink(database.db, { login: 'nobody@example.org', origin: 'https://x.example', now })
      expect(await mails()).toEqual(before)
    })

    it('is opened again by an administrator’s code, which dies of five wrong tries', async () => {
      const { id } = await join('grandmother')
      const admin = await createMember(database.db, { roles: ['administrator'] })
      expect(await issueResetCode(database.db, await join('curious'), id, now)).toEqual({
        ok: false,
        refusal: 'forbidden',
      })
      const first = await issueResetCode(database.db, admin, id, now)
      if (!first.ok) throw new Error('no code')
      const wrong = first.code === '00000000' ? '00000001' : '00000000'
      const attempt = (code: string) =>
        resetPassword(database.db, { login: 'grandmother', code }, 'น้ำพริกปลาทูผักต้ม', now)
      for (let tries = 0; tries < 5; tries++) expect(await attempt(wrong)).toMatchObject({ ok: false })
      expect(await attempt(first.code)).toMatchObject({ ok: false })
      const second = await issueResetCode(database.db, admin, id, now)
      if (!second.ok) throw new Error('no code')
      expect(await resetPassword(database.db, { login: 'grandmother', code: wrong }, 'สั้น', now)).toEqual({
        ok: false,
        errors: { code: 'accounts.error.resetCode', password: 'accounts.error.passwordShort' },
      })
      const spoken = `${second.code.slice(0, 4)} ${second.code.slice(4)}`
      expect(await attempt(spoken)).toEqual({ ok: true, userId: id })
    })

    it('keeps no link open once the password is a new one, and takes no own name as password', async () => {
      const { id } = await join('linked@example.org')
      const admin = await createMember(database.db, { roles: ['administrator'] })
      const issued = await issueResetCode(database.db, admin, id, now)
      const member = await signedIn(id)
      const change = (password: string) =>
        changePassword(database.db, member, { current: PASSWORD, password }, now)
      expect(await change('linked@example.org')).toMatchObject({
        errors: { newPassword: 'accounts.error.passwordOwnName' },
      })
      expect(await change('มะพร้าวน้ำหอมลูกเล็ก')).toEqual({ ok: true })
      const code = issued.ok ? issued.code : ''
      const proof = { login: 'linked@example.org', code }
      expect(await resetPassword(database.db, proof, PASSWORD, now)).toMatchObject({ ok: false })
    })

    it('changes its password only for who knows the old one', async () => {
      const member = await join('changes')
      const change = (current: string) =>
        changePassword(database.db, member, { current, password: 'มะขามเปียกสามฝัก' }, now)
      expect(await change('wrong')).toMatchObject({ ok: false })
      const both = { current: 'wrong', password: 'สั้น' }
      expect(await changePassword(database.db, member, both, now)).toEqual({
        ok: false,
        errors: {
          current: 'accounts.error.passwordWrong',
          newPassword: 'accounts.error.passwordShort',
        },
      })
      expect(await change(PASSWORD)).toEqual({ ok: true })
      expect(await checkPassword(database.db, 'changes', 'มะขามเปียกสามฝัก')).not.toBeNull()
    })

    it('can be taken away as a file and deleted, and its published words stay', async () => {
      const member = await join('leaves@example.org')
      const authors = ['ป้าแก้ว', member.displayName]
      const item = (slug: string) =>
        database.db
          .insertInto('knowledge_items')
          .values({ slug, kind: 'case', created_by: member.id, draft: JSON.stringify({ authors }) })
          .returning('id')
          .executeTakeFirstOrThrow()
      const [draft, published] = [await item('only-a-draft'), await item('told')]
      await database.db
        .insertInto('knowledge_versions')
        .values({
          ...{ item_id: published.id, number: 1, title: 'เล่าแล้ว', title_sort: '', plain_text: 'เล่าแล้ว' },
          ...{ content: '{}', submitted_by: member.id },
        })
        .execute()
      const kept = JSON.stringify(await exportAccount(database.db, member, now))
      expect(kept).toContain('leaves@example.org')
      expect(kept).toContain('only-a-draft')
      expect(kept).not.toContain('argon2')

      expect(await deleteAccount(database.db, member, 'wrong', now)).toMatchObject({ ok: false })
      expect(await deleteAccount(database.db, member, PASSWORD, now)).toEqual({ ok: true })
      const left = await database.db
        .selectFrom('users')
        .selectAll()
        .where('id', '=', member.id)
        .executeTakeFirst()
      expect(left).toMatchObject({
        email: null,
        username: null,
        phone: null,
        display_name: '',
        password_hash: '',
      })
      const items = await database.db.selectFrom('knowledge_items').select(['id', 'draft']).execute()
      // why: whoever writes the next version must not publish the name again.
      expect(items.find(({ id }) => id === published.id)?.draft).toEqual({ authors: ['ป้าแก้ว'] })
      expect(items.map(({ id }) => id)).toContain(published.id)
      expect(items.map(({ id }) => id)).not.toContain(draft.id)
      const [version] = await database.db.selectFrom('knowledge_versions').selectAll().execute()
      expect(version).toMatchObject({ title: 'เล่าแล้ว', byline_hidden: true })
      const asked = await database.db
        .selectFrom('outbox')
        .select('key')
        .where('topic', '=', 'search')
        .execute()
      expect(asked).toEqual([{ key: published.id }])
    })

    it.each([
      ['who only submitted it for somebody else', ['ป้าแก้ว'], false],
      ['who submitted it and is named as an author', ['ป้าแก้ว', 'สมใจ ใจดี'], true],
    ])('of somebody %s hides the authors: %j → %j', async (_, authors, hidden) => {
      const { db } = database
      const [writer, helper] = [await createMember(db), await join(`helper-${String(hidden)}`)]
      const { id } = await db
        .insertInto('knowledge_items')
        .values({ slug: `told-${String(hidden)}`, kind: 'case', created_by: writer.id })
        .returning('id')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('knowledge_versions')
        .values({
          ...{ item_id: id, number: 1, title: 'เล่าแล้ว', title_sort: '', plain_text: 'เล่าแล้ว' },
          ...{ content: JSON.stringify({ authors }), submitted_by: helper.id },
        })
        .execute()
      expect(await deleteAccount(db, helper, PASSWORD, now)).toEqual({ ok: true })
      const version = await db
        .selectFrom('knowledge_versions')
        .select('byline_hidden')
        .where('item_id', '=', id)
        .executeTakeFirst()
      expect(version).toEqual({ byline_hidden: hidden })
    })

    it('of the last administrator cannot be deleted', async () => {
      await database.db.deleteFrom('user_roles').where('role', '=', 'administrator').execute()
      const { id } = await join('lastone')
      await database.db.insertInto('user_roles').values({ user_id: id, role: 'administrator' }).execute()
      const last = await signedIn(id)
      expect(await deleteAccount(database.db, last, PASSWORD, now)).toEqual({
        ok: false,
        errors: { confirm: 'accounts.error.lastAdministrator' },
      })
    })
  })
}
