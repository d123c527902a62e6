import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { decideImported, listImported } from '#app/features/knowledge/imported-items.server.ts'
import type { ImportStep } from '#app/features/knowledge/imported-item.ts'
import { openDraft } from '#app/features/knowledge/open-draft.server.ts'
import { readHistory, readItem } from '#app/features/knowledge/read-item.server.ts'
import { readForReview, readQueue } from '#app/features/knowledge/read-review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

const now = new Date('2026-02-01T00:00:00Z')

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`imported texts on ${engine.name}`, () => {
    let database: OpenDatabase
    let moderator: Member
    let reviewer: Member
    beforeAll(async () => {
      database = await engine.open()
      moderator = await createMember(database.db, { name: 'มาลี ดูแล', roles: ['moderator'] })
      reviewer = await createMember(database.db, { roles: ['reviewer', 'fund_leader', 'trainer'] })
    })
    afterAll(() => database.close())

    let count = 0
    const fileLine = (title: string) =>
      JSON.stringify({ id: title, title, body: `แรก\n\n${'ที่สอง'.repeat(40)}`, date: '2020-10-21' })
    async function waiting(): Promise<string> {
      const title = `เรื่องนำเข้า ${++count}`
      await importLine(database.db, fileLine(title), { published: false, now })
      const row = await database.db
        .selectFrom('knowledge_items')
        .select('id')
        .where('import_key', '=', `import:first:${title}`)
        .executeTakeFirstOrThrow()
      return row.id
    }
    const decide = (member: Member, itemId: string, step: ImportStep) =>
      decideImported(database.db, actorOf(member), { itemId, step }, now)
    const list = async (discarded = false) => {
      const listed = await listImported(database.db, actorOf(moderator), { discarded, page: 1 }, 'th')
      return listed.ok ? listed.view.items.map(({ itemId }) => itemId) : []
    }

    it('are shown to moderators and to nobody else', async () => {
      const itemId = await waiting()
      const listed = await listImported(database.db, actorOf(moderator), { discarded: false, page: 1 }, 'th')
      expect(listed).toMatchObject({
        ok: true,
        view: { items: [{ itemId, from: '21 ต.ค. 2563', beginning: `แรก ${'ที่สอง'.repeat(25)}ที่สอ…` }] },
      })
      expect(
        await listImported(database.db, actorOf(reviewer), { discarded: false, page: 1 }, 'th'),
      ).toMatchObject({
        refusal: { code: 'forbidden' },
      })
      expect(await readQueue(database.db, actorOf(moderator))).toMatchObject({ view: { imported: 1 } })
      expect(await readQueue(database.db, actorOf(reviewer))).toMatchObject({ view: { imported: null } })
      expect(await readForReview(database.db, actorOf(reviewer), itemId, 'th')).toMatchObject({ ok: false })
      expect(await readForReview(database.db, actorOf(moderator), itemId, 'th')).toMatchObject({
        view: {
          note: null,
          record: [],
          importSteps: ['publish', 'discard'],
          may: { start: false, decide: false },
        },
      })
    })

    it('are published as imports, under the name of who did it, and never count', async () => {
      const itemId = await waiting()
      for (const step of ['publish', 'discard', 'restore'] as const)
        expect(await decide(reviewer, itemId, step)).toMatchObject({ refusal: { code: 'forbidden' } })
      const published = await decide(moderator, itemId, 'publish')
      expect(published).toMatchObject({ ok: true })
      const slug = 'slug' in published ? published.slug : ''
      expect(await readItem(database.db, slug, 'th')).toMatchObject({ origin: 'import', version: 1 })
      expect(await readHistory(database.db, slug)).toMatchObject({
        versions: [{ author: 'มาลี ดูแล', approver: null }],
      })
      expect(await countTowardTarget(database.db)).toBe(0)
      expect(await list()).not.toContain(itemId)
      expect(await decide(moderator, itemId, 'publish')).toMatchObject({ refusal: { code: 'wrong_state' } })
      const queued = await database.db.selectFrom('outbox').select('key').where('key', '=', itemId).execute()
      expect(queued).toHaveLength(1)
    })

    it('may be mended before they are published', async () => {
      const itemId = await waiting()
      const open = await openDraft(database.db, actorOf(moderator), itemId)
      if (!open.ok) throw new Error('a moderator may open an imported draft')
      const change = async (title: string, base: number) =>
        saveDraft(
          database.db,
          actorOf(moderator),
          itemId,
          { base, draft: { ...open.view.draft, title } },
          now,
        )
      await change('', 0)
      expect(await decide(moderator, itemId, 'publish')).toEqual({
        ok: false,
        errors: { title: 'common.error.required' },
      })
      await change('ชื่อที่แก้แล้ว', 1)
      expect(await decide(moderator, itemId, 'publish')).toEqual({ ok: true, slug: 'ชื่อที่แก้แล้ว' })
    })

    it('stay away once discarded, until somebody brings them back', async () => {
      const itemId = await waiting()
      expect(await decide(moderator, itemId, 'discard')).toMatchObject({ ok: true })
      expect(await list()).not.toContain(itemId)
      expect(await list(true)).toEqual([itemId])
      const line = fileLine(`เรื่องนำเข้า ${count}`)
      expect(await importLine(database.db, line, { published: false, now })).toEqual({ kind: 'unchanged' })
      expect(await importLine(database.db, line, { published: true, now })).toEqual({ kind: 'kept' })
      expect(await decide(moderator, itemId, 'publish')).toMatchObject({ refusal: { code: 'wrong_state' } })
      expect(await decide(moderator, itemId, 'restore')).toMatchObject({ ok: true })
      expect(await list()).toContain(itemId)
    })

    it('are not what members write: that goes the way of review', async () => {
      const author = await createMember(database.db)
      const { itemId } = await startDraft(database.db, actorOf(author), 'case', now)
      expect(await list()).not.toContain(itemId)
      expect(await decide(moderator, itemId, 'publish')).toMatchObject({ refusal: { code: 'wrong_state' } })
      expect(await decide(moderator, itemId, 'discard')).toMatchObject({ refusal: { code: 'wrong_state' } })
      expect(await decide(moderator, 'no-id', 'publish')).toMatchObject({ refusal: { code: 'not_found' } })
    })
  })
}
