import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import { createFund } from '#app/features/funds/administer-funds.server.ts'
import { correctFund, deleteFund, readFundToCorrect } from '#app/features/funds/correct-fund.server.ts'
import type { NewFund } from '#app/features/funds/fund.form.ts'
import type { OpenDatabase } from '#db/client.ts'
import * as aFundOnce from '#db/migrations/20261125100000-a-fund-once.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const place = { tambon: 'ฝาย', amphoe: '', province: 'TH-50' as const }
const forbidden = { ok: false, refusal: 'knowledge.refusal.forbidden' }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the list of funds on ${engine.name}`, () => {
    let database: OpenDatabase
    let admin: Member
    beforeAll(async () => {
      database = await engine.open()
      admin = await createMember(database.db, { roles: ['administrator'] })
    })
    afterAll(() => database.close())

    const add = (fund: NewFund) => createFund(database.db, admin, fund)
    const idOf = async (name: string) => {
      const row = database.db.selectFrom('funds').select('id').where('name', '=', name)
      return (await row.executeTakeFirstOrThrow()).id
    }
    const named = async (name: string) => {
      await add({ name, ...place })
      return idOf(name)
    }

    it('holds a fund once, also when two administrators add it at the same moment', async () => {
      const fund = { name: 'กองทุนสวัสดิการบ้านฝาย', ...place }
      const both = await Promise.all([add(fund), add(fund)])
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(await add(fund)).toEqual({
        ok: false,
        refusal: 'admin.funds.exists',
        existing: { slug: 'กองทุนสวัสดิการบ้านฝาย', name: fund.name },
      })
      expect(await add({ ...fund, province: 'TH-51' })).toEqual({ ok: true, slug: `${fund.name}-2` })
    })

    it('lets a fund be corrected, but not into one that exists', async () => {
      await named('กองทุนที่มีอยู่')
      const fundId = await named('กองทุนพิมพ์ผืด')
      const change = (name: string) => correctFund(database.db, admin, fundId, { name, ...place })
      expect(await change('กองทุนที่มีอยู่')).toMatchObject({
        refusal: 'admin.funds.exists',
        existing: { slug: 'กองทุนที่มีอยู่' },
      })
      expect(await change('กองทุนพิมพ์ถูก')).toEqual({ ok: true })
      expect(await readFundToCorrect(database.db, admin, fundId)).toMatchObject({
        view: { name: 'กองทุนพิมพ์ถูก', slug: 'กองทุนพิมพ์ผืด', items: 0, keepers: 0 },
      })
      expect(await readFundToCorrect(database.db, admin, 'nonsense')).toMatchObject({ ok: false })
    })

    it('sends what a corrected fund has published to the index again', async () => {
      const fundId = await named('กองทุนเปลี่ยนชื่อ')
      const { id } = await database.db
        .insertInto('knowledge_items')
        .values({ slug: 'told-by-fund', kind: 'case', owner_fund_id: fundId })
        .returning('id')
        .executeTakeFirstOrThrow()
      const version = { item_id: id, number: 1, title: 'เล่า', title_sort: '', content: '{}', plain_text: '' }
      await database.db.insertInto('knowledge_versions').values(version).execute()
      await database.db
        .updateTable('knowledge_items')
        .set({ current_version: 1 })
        .where('id', '=', id)
        .execute()
      await database.db.deleteFrom('outbox').execute()
      await correctFund(database.db, admin, fundId, { name: 'กองทุนชื่อใหม่', ...place })
      const rows = await database.db.selectFrom('outbox').select(['topic', 'key']).execute()
      expect(rows).toContainEqual({ topic: 'search', key: id })
      expect(await deleteFund(database.db, admin, fundId)).toEqual({
        ok: false,
        refusal: 'admin.funds.inUse',
      })
    })

    it('loses a fund only while nobody keeps it', async () => {
      const fundId = await named('กองทุนเกิน')
      const keeper = await createMember(database.db, { keeperOf: [{ fundId, name: 'กองทุนเกิน' }] })
      expect(await deleteFund(database.db, admin, fundId)).toEqual({
        ok: false,
        refusal: 'admin.funds.inUse',
      })
      await database.db.deleteFrom('fund_keepers').where('user_id', '=', keeper.id).execute()
      expect(await deleteFund(database.db, admin, fundId)).toEqual({ ok: true })
      expect(await deleteFund(database.db, admin, fundId)).toEqual({ ok: false, refusal: 'admin.funds.gone' })
    })

    it('is changed by administrators only', async () => {
      const moderator = await createMember(database.db, { roles: ['moderator'] })
      const fundId = await named('กองทุนของใครก็ได้')
      expect(await correctFund(database.db, moderator, fundId, { name: 'ก', ...place })).toEqual(forbidden)
      expect(await deleteFund(database.db, moderator, fundId)).toEqual(forbidden)
      expect(await readFundToCorrect(database.db, moderator, fundId)).toEqual(forbidden)
    })

    it('keeps equal funds of an earlier time apart by name, and loses none', async () => {
      const { db } = database
      await sql`drop index funds_once_key`.execute(db)
      const row = { name: 'กองทุนซ้ำ', name_sort: 'ซ', tambon: null, province_code: 'TH-50' }
      await db
        .insertInto('funds')
        .values([1, 2, 3].map((n) => ({ ...row, slug: `same-${n}`, created_at: new Date(n) })))
        .execute()
      await aFundOnce.up(db as Kysely<unknown>)
      const names = await db
        .selectFrom('funds')
        .select('name')
        .where('slug', 'like', 'same-%')
        .orderBy('slug')
        .execute()
      expect(names.map(({ name }) => name)).toEqual(['กองทุนซ้ำ', 'กองทุนซ้ำ (ซ้ำ 2)', 'กองทุนซ้ำ (ซ้ำ 3)'])
      const again = db.insertInto('funds').values({ ...row, slug: 'same-4' })
      await expect(again.execute()).rejects.toThrow('funds_once_key')
    })
  })
}
