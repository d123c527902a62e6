import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteAccount } from '#app/features/accounts/delete-account.server.ts'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { addPicture, DRAFT_PICTURES } from '#app/features/knowledge/add-picture.server.ts'
import { deleteDraft } from '#app/features/knowledge/delete-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { createFileRelay } from '#app/storage/file-relay.server.ts'
import { createDiskStorage } from '#app/storage/storage.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createFund, createMember } from '#tests/factories/people.ts'

const PASSWORD = 'ข้าวเหนียวมะม่วงหน้าร้อน'
const now = new Date('2026-01-15T03:00:00Z')

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`pictures on ${engine.name}`, () => {
    let database: OpenDatabase
    let passwordHash: string
    let photo: Buffer
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
    const storage = createDiskStorage(folder)
    beforeAll(async () => {
      database = await engine.open()
      passwordHash = await hashPassword(PASSWORD)
      photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#14532d' } })
        .jpeg()
        .toBuffer()
    })
    afterAll(async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    })

    const files = () =>
      existsSync(folder)
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
            statSync(join(folder, name)).isFile(),
          )
        : []
    const later = () => new Date(Date.now() + 60_000)
    const removeFiles = () => createFileRelay({ db: database.db, storage, clock: later }).runOnce()

    async function writer(): Promise<Member> {
      const member = await createMember(database.db, { keeperOf: [await createFund(database.db)] })
      await database.db
        .updateTable('users')
        .set({ password_hash: passwordHash })
        .where('id', '=', member.id)
        .execute()
      return member
    }
    async function draftWithPicture(member: Member): Promise<string> {
      const { itemId } = await startDraft(database.db, actorOf(member), 'case', now)
      const picture = { bytes: photo, alt: 'กล่องออมเงิน' }
      expect(await addPicture({ db: database.db, storage }, actorOf(member), itemId, picture)).toMatchObject({
        ok: true,
      })
      return itemId
    }

    it('of a draft leave the disk with its author’s account, and those of others stay', async () => {
      const [leaving, staying] = [await writer(), await writer()]
      await draftWithPicture(leaving)
      await draftWithPicture(staying)
      const before = files().length
      expect(await deleteAccount(database.db, leaving, PASSWORD, now)).toEqual({ ok: true })
      expect(await removeFiles()).toBe(1)
      expect(files()).toHaveLength(before - 1)
      const rows = await database.db.selectFrom('media').select('storage_key').execute()
      expect(
        rows.map(({ storage_key }) => storage_key).filter((key) => !existsSync(join(folder, key))),
      ).toEqual([])
    })

    it('stay on the disk when the deletion does not come about', async () => {
      const member = await writer()
      await draftWithPicture(member)
      const before = files()
      expect(await deleteAccount(database.db, member, 'wrong', now)).toMatchObject({ ok: false })
      expect(await removeFiles()).toBe(0)
      expect(files()).toEqual(before)
    })

    it('leave the disk with a draft that its author deletes, and nobody else deletes it', async () => {
      const member = await writer()
      const itemId = await draftWithPicture(member)
      const keeper = await createMember(database.db, { keeperOf: member.keeperOf })
      const before = files().length
      expect(await deleteDraft(database.db, actorOf(keeper), itemId)).toMatchObject({
        refusal: { code: 'forbidden' },
      })
      expect(await deleteDraft(database.db, actorOf(member), itemId)).toEqual({ ok: true })
      await removeFiles()
      expect(files()).toHaveLength(before - 1)
      expect(await deleteDraft(database.db, actorOf(member), itemId)).toMatchObject({
        refusal: { code: 'not_found' },
      })
    })

    /** Fills a draft with pictures that are known only to the database. */
    async function alreadyThere(member: Member, itemId: string, count: number, bytes: number): Promise<void> {
      const row = {
        item_id: itemId,
        uploader_id: member.id,
        sha256: '',
        mime: 'image/webp',
        width: 1,
        height: 1,
        bytes,
      }
      await database.db
        .insertInto('media')
        .values(
          Array.from({ length: count }, () => ({ ...row, storage_key: `media/00/${randomUUID()}.webp` })),
        )
        .execute()
    }
    const add = (member: Member, itemId: string) =>
      addPicture({ db: database.db, storage }, actorOf(member), itemId, { bytes: photo, alt: 'กล่อง' })

    it.each([
      ['as many as one person may keep', DRAFT_PICTURES.count, 1],
      ['as much as one person may keep', 3, Math.ceil(DRAFT_PICTURES.bytes / 3)],
    ])('are refused once drafts hold %s, and no file is left behind', async (_, count, bytes) => {
      const member = await writer()
      const { itemId } = await startDraft(database.db, actorOf(member), 'case', now)
      await alreadyThere(member, itemId, count, bytes)
      const before = files()
      expect(await add(member, itemId)).toEqual({ ok: false, error: 'knowledge.picture.tooMany' })
      expect(files()).toEqual(before)
      for (const language of ['th', 'en'] as const) {
        const told = translator(language)('knowledge.picture.tooMany')
        expect(told).toContain(`${DRAFT_PICTURES.count} `)
        expect(told).toContain(`${DRAFT_PICTURES.bytes / 1024 / 1024} MB`)
      }
      expect(await add(await writer(), itemId)).toMatchObject({ refusal: { code: 'forbidden' } })
    })

    it('that are published leave room for more', async () => {
      const member = await writer()
      const { itemId } = await startDraft(database.db, actorOf(member), 'case', now)
      await alreadyThere(member, itemId, DRAFT_PICTURES.count, 1)
      await database.db
        .insertInto('knowledge_versions')
        .values({
          ...{ item_id: itemId, number: 1, title: 'ก', title_sort: '', plain_text: '', content: '{}' },
          published_at: new Date(Date.now() + 1000),
        })
        .execute()
      expect(await add(member, itemId)).toMatchObject({ ok: true })
    })

    it('come to no more than one person may keep, even when two arrive at once', async () => {
      const member = await writer()
      const { itemId } = await startDraft(database.db, actorOf(member), 'case', now)
      await alreadyThere(member, itemId, DRAFT_PICTURES.count - 1, 1)
      const before = files().length
      const both = await Promise.all([add(member, itemId), add(member, itemId)])
      expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
      expect(files()).toHaveLength(before + 1)
    })

    it('that another item shows too stay', async () => {
      const [leaving, staying] = [await writer(), await writer()]
      const [first, second] = [await draftWithPicture(leaving), await draftWithPicture(staying)]
      const { storage_key } = await database.db
        .selectFrom('media')
        .select('storage_key')
        .where('item_id', '=', first)
        .executeTakeFirstOrThrow()
      await database.db.updateTable('media').set({ storage_key }).where('item_id', '=', second).execute()
      await deleteAccount(database.db, leaving, PASSWORD, now)
      await removeFiles()
      expect(existsSync(join(folder, storage_key))).toBe(true)
    })
  })
}
