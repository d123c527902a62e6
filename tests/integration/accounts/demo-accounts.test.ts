import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createServices, readEnvironment } from '#app/context.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { disableDemoAccounts } from '#app/features/accounts/disable-demo-accounts.server.ts'
import { ensureDemoAccounts } from '#app/features/accounts/ensure-demo-accounts.server.ts'
import { findMemberBySession } from '#app/features/accounts/find-member.server.ts'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { registerSchema } from '#app/features/accounts/register.form.ts'
import { register } from '#app/features/accounts/register.server.ts'
import { issueResetCode } from '#app/features/accounts/reset-password.server.ts'
import { checkPassword } from '#app/features/accounts/sign-in.server.ts'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import { publish } from '#app/features/knowledge/publish.server.ts'
import { readHistory } from '#app/features/knowledge/read-item.server.ts'
import { removeDemo } from '#app/features/knowledge/remove-demo.server.ts'
import { startReview } from '#app/features/knowledge/review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit } from '#app/features/knowledge/submit.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { emptyTables } from '#db/queries/whole-tables.ts'
import { databases, type OpenTestDatabase } from '#tests/factories/database.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember, openSession } from '#tests/factories/people.ts'

const now = new Date('2026-02-01T00:00:00Z')
const occasion = { now, origin: 'https://portal.example' }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the demo accounts on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      await database.db.transaction().execute((trx) => emptyTables(trx))
      await ensureDemoAccounts(database.db, { mailbox: true })
    })

    async function demo(username: string): Promise<{ member: Member; session: string }> {
      const { id } = await database.db
        .selectFrom('users')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
      const session = await openSession(database.db, id)
      const member = await findMemberBySession(database.db, session, new Date())
      if (member === null) throw new Error('no session')
      return { member, session }
    }
    const disable = () => database.db.transaction().execute((trx) => disableDemoAccounts(trx, now))
    const enters = (username: string) => checkPassword(database.db, username, DEMO_PASSWORD)

    /** A real item of a real fund that the demo reviewer let through. */
    async function passedByDemoReviewer() {
      const { db } = database
      const fund = await createFund(db)
      const author = actorOf(await createMember(db, { keeperOf: [fund] }))
      const reviewer = actorOf((await demo('demo-reviewer')).member)
      const { itemId } = await startDraft(db, author, 'case', now)
      await saveDraft(db, author, itemId, { base: 0, draft: completeDraft(fund.fundId) }, now)
      await submit(db, author, itemId, occasion)
      await startReview(db, reviewer, itemId, occasion)
      const done = await publish(db, reviewer, itemId, occasion)
      if (!('slug' in done)) throw new Error(JSON.stringify(done))
      return done.slug
    }

    it('open nothing once they are disabled: no password, no session, no code of an administrator', async () => {
      const { member, session } = await demo('demo-admin')
      const admin = await createMember(database.db, { roles: ['administrator'] })
      expect(await enters('demo-admin')).toEqual({ userId: member.id })
      expect(await disable()).toBe(DEMO_ACCOUNTS.length)
      for (const { username } of DEMO_ACCOUNTS) expect(await enters(username)).toBeNull()
      expect(await findMemberBySession(database.db, session, new Date())).toBeNull()
      expect(await issueResetCode(database.db, admin, member.id, now)).toMatchObject({ refusal: 'not_found' })
      const roles = await database.db
        .selectFrom('user_roles')
        .selectAll()
        .where('user_id', '=', member.id)
        .execute()
      expect(roles).toEqual([])
      expect(await disable()).toBe(0)
      expect(await ensureDemoAccounts(database.db, { mailbox: true })).toBe(false)
    })

    it.each(['disabled', 'removed'])('leave a passed review standing when they are %s', async (how) => {
      const slug = await passedByDemoReviewer()
      expect(await countTowardTarget(database.db)).toBe(1)
      if (how === 'removed') await removeDemo(database.db, now)
      else await disable()
      expect(await enters('demo-reviewer')).toBeNull()
      expect(await countTowardTarget(database.db)).toBe(1)
      expect(await readHistory(database.db, slug)).toMatchObject({
        versions: [{ approver: 'ตัวอย่าง: ผู้ตรวจ' }],
      })
    })

    it('cannot be deleted from under a version they submitted or let through', async () => {
      await passedByDemoReviewer()
      const gone = database.db.deleteFrom('users').where('username', '=', 'demo-reviewer').execute()
      await expect(gone).rejects.toThrow(/approved_by/u)
    })

    it('do not sign in after their removal, though somebody’s work hangs on them', async () => {
      const { member } = await demo('demo-leader')
      await startDraft(database.db, actorOf(member), 'case', now)
      expect(await removeDemo(database.db, now)).toMatchObject({ accounts: DEMO_ACCOUNTS.length })
      for (const { username } of DEMO_ACCOUNTS) expect(await enters(username)).toBeNull()
      expect(await removeDemo(database.db, now)).toMatchObject({ accounts: 0 })
    })

    it('have names that nobody else can register', async () => {
      await disable()
      const form = { displayName: 'ใครก็ได้', login: 'Demo-Admin', password: 'ข้าวเหนียวมะม่วง', agreed: 'on' }
      expect(await register(database.db, registerSchema.parse(form), 'th')).toEqual({
        ok: false,
        errors: { login: 'accounts.error.loginTaken' },
      })
    })
  })

  describe.skipIf(engine.absent !== null)(`a portal that starts on ${engine.name}`, () => {
    let database: OpenTestDatabase
    let folder: string
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'start-'))
      database = await engine.open()
    })
    afterAll(async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('keeps demo accounts only beside the embedded database', async () => {
      const { url } = database
      if (url !== undefined) await ensureDemoAccounts(database.db, { mailbox: true })
      const said: string[] = []
      const environment = readEnvironment({
        ...{ DATA_DIR: folder, DATABASE_URL: url },
        ...(url === undefined ? {} : { PUBLIC_ORIGIN: 'https://portal.example' }),
      })
      const { services, close } = await createServices(environment, (step) => said.push(step))
      const entered = await checkPassword(services.db, 'demo-admin', DEMO_PASSWORD)
      await close()
      expect(services.settings.demoAccounts).toBe(url === undefined)
      expect(entered === null).toBe(url !== undefined)
      expect(said.some((step) => step.includes('demo accounts disabled: 6'))).toBe(url !== undefined)
    })
  })
}
