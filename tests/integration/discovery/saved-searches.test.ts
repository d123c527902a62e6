import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '#app/features/accounts/delete-account.server.ts'
import { exportAccount } from '#app/features/accounts/export-account.server.ts'
import type { Member } from '#app/features/accounts/member.ts'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { newSavedSearchSchema, type NewSavedSearch } from '#app/features/discovery/saved-searches.form.ts'
import {
  changeSavedSearch,
  proposeSavedSearch,
  readSavedSearches,
  removeSavedSearch,
  saveSearch,
} from '#app/features/discovery/saved-searches.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const occasion = { now: new Date(), origin: 'https://x.example' }
const form = (search: string, change: Partial<NewSavedSearch> = {}) => ({
  ...newSavedSearchSchema.parse({ name: 'เรื่องผู้สูงอายุ', alert: 'site', search }),
  ...change,
})

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`saved searches on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())

    const save = (member: Member, given: NewSavedSearch) => saveSearch(database.db, member, given, occasion)
    const list = async (member: Member) => (await readSavedSearches(database.db, member, 'th')).searches

    const onlyId = async (member: Member) => (await list(member))[0]?.id ?? ''

    it('are kept as the address says them and shown in words', async () => {
      const member = await createMember(database.db)
      const state = '?q=ผู้สูงอายุ&province=TH-90&kind=case&page=3&lang=en&junk=1'
      expect(await proposeSavedSearch(database.db, member, state, 'th')).toMatchObject({
        name: expect.stringContaining('ผู้สูงอายุ · ') as string,
        canMail: false,
      })
      expect(await save(member, form(state))).toEqual({ ok: true })
      const [saved] = await list(member)
      expect(saved?.what).toContain('“ผู้สูงอายุ”')
      expect(saved?.what).toContain('สงขลา')
      const { searchParams } = new URL(saved?.path ?? '', 'https://x.example')
      expect([...searchParams]).toEqual([
        ['q', 'ผู้สูงอายุ'],
        ['kind', 'case'],
        ['province', 'TH-90'],
      ])
    })

    it('are kept once each, whatever page or language they were seen in', async () => {
      const member = await createMember(database.db)
      expect(await save(member, form('?q=ออม'))).toEqual({ ok: true })
      expect(await save(member, form('?page=2&q=ออม&lang=en'))).toEqual({
        ok: false,
        errors: { name: 'saved.error.already' },
      })
      expect(await save(await createMember(database.db), form('?q=ออม'))).toEqual({ ok: true })
    })

    it('are at most fifty a person, also when two tabs save at once', async () => {
      const member = await createMember(database.db)
      for (let n = 1; n <= 49; n++) await save(member, form(`?q=ออม${n}`))
      const both = await Promise.all([save(member, form('?q=ก')), save(member, form('?q=ข'))])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both).toContainEqual({ ok: false, errors: { name: 'saved.error.tooMany' } })
      expect(await list(member)).toHaveLength(50)
    })

    it('send mail only to an account that has an address', async () => {
      const without = await createMember(database.db)
      const refused = { ok: false, errors: { alert: 'saved.error.noMail' } }
      expect(await save(without, form('?q=ออม', { alert: 'mail' }))).toEqual(refused)
      await save(without, form('?q=ออม'))
      const id = await onlyId(without)
      const change = { name: 'ออม', alert: 'mail' } as const
      expect(await changeSavedSearch(database.db, without, id, change, occasion)).toEqual(refused)
      const member = await createMember(database.db, { email: `${crypto.randomUUID()}@example.org` })
      expect(await save(member, form('?q=ออม', { alert: 'mail' }))).toEqual({ ok: true })
    })

    it('are named anew, silenced and deleted by their owner and by nobody else', async () => {
      const member = await createMember(database.db)
      const stranger = await createMember(database.db)
      await save(member, form('?q=ขยะ'))
      const id = await onlyId(member)
      const change = { name: 'ธนาคารขยะ', alert: 'none' } as const
      expect(await changeSavedSearch(database.db, stranger, id, change, occasion)).toEqual({
        ok: false,
        errors: { name: 'saved.error.gone' },
      })
      expect(await removeSavedSearch(database.db, stranger, id)).toBe(false)
      expect(await list(member)).toMatchObject([{ name: 'เรื่องผู้สูงอายุ', alert: 'site' }])
      expect(await changeSavedSearch(database.db, member, id, change, occasion)).toEqual({ ok: true })
      expect(await list(member)).toMatchObject([{ name: 'ธนาคารขยะ', alert: 'none' }])
      expect(await removeSavedSearch(database.db, member, id)).toBe(true)
      expect(await list(member)).toEqual([])
    })

    it('go with the account: into its file, and away when it is deleted', async () => {
      const member = await createMember(database.db)
      const password = 'ข้าวเหนียวมะม่วงหน้าร้อน'
      await database.db
        .updateTable('users')
        .set({ password_hash: await hashPassword(password) })
        .where('id', '=', member.id)
        .execute()
      await save(member, form('?q=ออม', { name: 'ออมวันละบาท' }))
      const kept = await exportAccount(database.db, member, occasion.now)
      expect(kept.savedSearches).toMatchObject([{ name: 'ออมวันละบาท', alert: 'site' }])
      expect(await deleteAccount(database.db, member, password, occasion.now)).toEqual({ ok: true })
      expect(await list(member)).toEqual([])
      const alerts = await database.db.selectFrom('search_alerts').select('user_id').execute()
      expect(alerts.map(({ user_id }) => user_id)).not.toContain(member.id)
    })
  })
}
