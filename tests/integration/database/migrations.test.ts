import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import type { OpenDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import * as importChecksums from '#db/migrations/20261125120000-import-checksums.ts'
import { continueNumbers, insertRows } from '#db/queries/whole-tables.ts'
import { databases } from '#tests/factories/database.ts'

const NAMES = [
  'ไร่ขิง',
  'เกาะแก้ว',
  'กะทู้',
  'บ้านเหนือ',
  'บ้านใต้',
  'แม่ริม',
  'แม่แรม',
  'เขาคราม',
  'ขุนทะเล',
  'โพนทอง',
  'พนมไพร',
  'น้ำขาว',
  'นาขาว',
  'เมืองแกลง',
  'หนองสาหร่าย',
  'ห้วยไร่',
  'ฮอด',
  'อ่าวลึก',
  'กก',
  'เก่า',
  'เก้า',
]

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`ฐานข้อมูล ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())

    async function addVersion(): Promise<string> {
      const { db } = database
      const slug = crypto.randomUUID()
      const item = await db
        .insertInto('knowledge_items')
        .values({ slug, kind: 'case' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const version = {
        title: 'ออมวันละบาท',
        title_sort: thaiSortKey('ออมวันละบาท'),
        content: '{}',
        plain_text: 'ออม',
      }
      await db
        .insertInto('knowledge_versions')
        .values({ ...version, item_id: item.id, number: 1 })
        .execute()
      return item.id
    }

    it('is up to date after one run, so that a second run does nothing', async () => {
      expect(await migrateToLatest(database.db)).toEqual([])
    })

    it('lists funds in the order of the Thai dictionary', async () => {
      const rows = NAMES.map((name, index) => ({
        slug: `fund-${index}`,
        name,
        name_sort: thaiSortKey(name),
        province_code: '90',
      }))
      await database.db.insertInto('funds').values(rows).execute()
      const sorted = await database.db.selectFrom('funds').select('name').orderBy('name_sort').execute()
      const expected = [...NAMES].sort(new Intl.Collator('th').compare)
      expect(sorted.map((row) => row.name)).toEqual(expected)
    })

    it('refuses a member without any name to sign in with', async () => {
      const insert = database.db.insertInto('users').values({ display_name: 'สมชาย', password_hash: 'x' })
      await expect(insert.execute()).rejects.toThrow('users_have_a_sign_in_name')
    })

    it('takes one mail address once, whatever its capitals', async () => {
      const person = { display_name: 'สมหญิง', password_hash: 'x' }
      await database.db
        .insertInto('users')
        .values({ ...person, email: 'a@example.org' })
        .execute()
      const again = database.db.insertInto('users').values({ ...person, email: 'A@example.org' })
      await expect(again.execute()).rejects.toThrow('users_email_key')
    })

    it('never changes the words of a published version', async () => {
      const id = await addVersion()
      const change = database.db.updateTable('knowledge_versions').where('item_id', '=', id)
      await expect(change.set({ title: 'อื่น' }).execute()).rejects.toThrow('cannot be changed')
      await change.set({ byline_hidden: true }).execute()
      const remove = database.db.deleteFrom('knowledge_versions').where('item_id', '=', id)
      await expect(remove.execute()).rejects.toThrow('cannot be deleted')
    })

    it('deletes the versions of an item together with the item', async () => {
      const id = await addVersion()
      await database.db
        .updateTable('knowledge_items')
        .set({ current_version: 1 })
        .where('id', '=', id)
        .execute()
      await database.db.deleteFrom('knowledge_items').where('id', '=', id).execute()
      const left = await database.db
        .selectFrom('knowledge_versions')
        .where('item_id', '=', id)
        .selectAll()
        .execute()
      expect(left).toEqual([])
    })

    it('answers many questions at once without mixing them up', async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, number) => {
          const { rows } = await sql<{ n: string }>`select ${`คำตอบ ${number}`}::text as n`.execute(
            database.db,
          )
          return rows[0]?.n
        }),
      )
      expect(answers).toEqual(Array.from({ length: 200 }, (_, number) => `คำตอบ ${number}`))
    })

    it('number an item for its short address, also one that an older backup puts back', async () => {
      const { db } = database
      const old = ['a', 'b'].map((slug) => ({
        id: randomUUID(),
        slug,
        kind: 'case',
        origin: 'member',
        state: 'draft',
      }))
      const rest = { draft: {}, draft_revision: 0, created_at: new Date(), updated_at: new Date() }
      const lines = old.map((row) => JSON.stringify({ ...row, ...rest, short_number: null }))
      await db.transaction().execute(async (trx) => {
        await insertRows(trx, 'knowledge_items', lines)
        await continueNumbers(trx)
      })
      await db.insertInto('knowledge_items').values({ kind: 'case', slug: 'c' }).execute()
      const rows = await db
        .selectFrom('knowledge_items')
        .select('short_number')
        .where('slug', 'in', ['a', 'b', 'c'])
        .execute()
      expect(new Set(rows.map((row) => row.short_number)).size).toBe(3)
      expect(rows.every((row) => row.short_number > 0)).toBe(true)
    })

    it('keep what was imported before, under the first collection, without its checksum as a note', async () => {
      const { db } = database
      await sql`drop index knowledge_items_import_idx`.execute(db)
      await sql`alter table knowledge_items drop column import_sha256`.execute(db)
      const former = { kind: 'case', origin: 'import', review_note: 'a1b2' } as const
      await db
        .insertInto('knowledge_items')
        .values({ ...former, slug: 'former', import_key: 'import:a:1' })
        .execute()
      await db
        .insertInto('knowledge_items')
        .values({ kind: 'case', origin: 'reported', slug: 'reported', import_key: 'library:x' })
        .execute()
      // why: a migration knows no tables, so that it never changes with them.
      await importChecksums.up(db as unknown as Kysely<unknown>)
      const rows = await db
        .selectFrom('knowledge_items')
        .select(['import_key', 'review_note', 'import_sha256'])
        .where('slug', 'in', ['former', 'reported'])
        .orderBy('slug')
        .execute()
      expect(rows).toEqual([
        { import_key: 'import:first:a:1', review_note: null, import_sha256: null },
        { import_key: 'library:x', review_note: null, import_sha256: null },
      ])
    })
  })
}
