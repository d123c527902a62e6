import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { documentOf, paragraphNode, textNode } from '#app/editor/document.ts'
import { actorOf } from '#app/features/accounts/member.ts'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import { findByShortNumber } from '#app/features/knowledge/find-moved-item.server.ts'
import { writeSections } from '#app/features/knowledge/case-sections.ts'
import type { DraftContent } from '#app/features/knowledge/item-content.ts'
import type { Actor } from '#app/features/knowledge/knowledge-item.ts'
import { openDraft } from '#app/features/knowledge/open-draft.server.ts'
import { archive, publish, reopen } from '#app/features/knowledge/publish.server.ts'
import { readHistory, readItem } from '#app/features/knowledge/read-item.server.ts'
import { readForReview, readQueue } from '#app/features/knowledge/read-review.server.ts'
import { requestChanges, startReview } from '#app/features/knowledge/review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit, withdraw } from '#app/features/knowledge/submit.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { resolveSlug } from '#db/queries/knowledge-items.ts'
import { databases } from '#tests/factories/database.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember } from '#tests/factories/people.ts'

const now = new Date('2026-01-15T03:00:00Z')
const occasion = { now, origin: 'https://portal.example' }
const code = (result: object) =>
  'refusal' in result ? (result.refusal as { code: string }).code : Object.keys(result)

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the life of an item on ${engine.name}`, () => {
    let database: OpenDatabase
    let fund: { fundId: string; name: string }
    let author: Actor
    let neighbour: Actor
    let reviewer: Actor
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())
    beforeEach(async () => {
      const { db } = database
      fund = await createFund(db)
      author = actorOf(await createMember(db, { keeperOf: [fund], email: `a-${fund.fundId}@example.org` }))
      neighbour = actorOf(await createMember(db, { keeperOf: [fund], roles: ['reviewer'] }))
      reviewer = actorOf(await createMember(db, { roles: ['reviewer'] }))
      await db.deleteFrom('outbox').execute()
    })

    const save = (itemId: string, base: number, draft: DraftContent, actor = author) =>
      saveDraft(database.db, actor, itemId, { base, draft }, now)
    const rows = (topic: string) =>
      database.db.selectFrom('outbox').selectAll().where('topic', '=', topic).execute()
    const told = (actor: Actor) =>
      database.db.selectFrom('notifications').select('kind').where('user_id', '=', actor.memberId).execute()

    async function submitted(change: Partial<DraftContent> = {}): Promise<string> {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      await save(itemId, 0, completeDraft(fund.fundId, change))
      expect(await submit(database.db, author, itemId, occasion)).toEqual({ ok: true })
      return itemId
    }
    async function published(change: Partial<DraftContent> = {}) {
      const itemId = await submitted(change)
      await startReview(database.db, reviewer, itemId, occasion)
      const done = await publish(database.db, reviewer, itemId, occasion)
      if (!('slug' in done)) throw new Error(JSON.stringify(done))
      return { itemId, slug: done.slug }
    }

    it('begins in the name of the one fund its author keeps, at its place', async () => {
      const { itemId } = await startDraft(database.db, author, 'innovation', now)
      const open = await openDraft(database.db, author, itemId)
      expect(open).toMatchObject({
        view: {
          state: 'draft',
          revision: 0,
          mayEdit: true,
          draft: { kind: 'innovation', ownerFundId: fund.fundId, province: 'TH-50', tambon: 'ทดสอบ' },
        },
      })
    })

    it('goes from draft over a change asked for to a page, and everybody concerned is told', async () => {
      const itemId = await submitted()
      expect(await told(reviewer)).toEqual([{ kind: 'item_submitted' }])
      await startReview(database.db, reviewer, itemId, occasion)
      expect(await requestChanges(database.db, reviewer, itemId, '  ', occasion)).toMatchObject({ ok: false })
      await requestChanges(database.db, reviewer, itemId, 'เพิ่มตัวเลขสมาชิก', occasion)
      expect(await openDraft(database.db, author, itemId)).toMatchObject({
        view: { state: 'changes_requested', reviewNote: 'เพิ่มตัวเลขสมาชิก' },
      })
      const better = completeDraft(fund.fundId, { summary: 'สมาชิก 312 คนออมวันละบาท' })
      expect(await save(itemId, 1, better)).toEqual({ ok: true, revision: 2 })
      await submit(database.db, author, itemId, occasion)
      await startReview(database.db, reviewer, itemId, occasion)
      const done = await publish(database.db, reviewer, itemId, occasion)
      expect(done).toMatchObject({ ok: true, version: 1 })
      const slug = 'slug' in done ? done.slug : ''
      expect(await readItem(database.db, slug, 'th')).toMatchObject({
        summary: 'สมาชิก 312 คนออมวันละบาท',
        fund: { name: fund.name },
        version: 1,
      })
      const kinds = (await told(author)).map(({ kind }) => kind)
      expect(kinds.sort()).toEqual([
        'changes_requested',
        'item_published',
        'review_started',
        'review_started',
      ])
      expect((await rows('search')).map(({ key }) => key)).toEqual([itemId])
      const mails = JSON.stringify(await rows('mail'))
      expect(mails).toContain(`https://portal.example/write/${itemId}`)
      expect(mails).not.toContain('เพิ่มตัวเลขสมาชิก')
    })

    it('counts toward the 300 once it is published, and no more when it is archived', async () => {
      const before = await countTowardTarget(database.db)
      const { itemId, slug } = await published()
      expect(await countTowardTarget(database.db)).toBe(before + 1)
      await archive(database.db, author, itemId, occasion)
      expect(await countTowardTarget(database.db)).toBe(before)
      expect(await readItem(database.db, slug, 'th')).toBeNull()
      expect(await resolveSlug(database.db, slug)).toBeNull()
      expect(await reopen(database.db, author, itemId, occasion)).toEqual({ ok: true })
      expect(await openDraft(database.db, author, itemId)).toMatchObject({ view: { state: 'draft' } })
    })

    it('does not count toward the 300 while its fund is an example, though people wrote and reviewed it', async () => {
      const before = await countTowardTarget(database.db)
      await database.db.updateTable('funds').set({ is_demo: true }).where('id', '=', fund.fundId).execute()
      const { slug } = await published()
      expect(await readItem(database.db, slug, 'th')).not.toBeNull()
      expect(await countTowardTarget(database.db)).toBe(before)
    })

    it('never loses a word to a second tab', async () => {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      expect(await save(itemId, 0, completeDraft(fund.fundId, { title: 'แท็บแรก' }))).toMatchObject({
        ok: true,
      })
      const second = await save(itemId, 0, completeDraft(fund.fundId, { title: 'แท็บที่สอง' }))
      expect(second).toMatchObject({
        refusal: { code: 'stale_revision' },
        revision: 1,
        theirs: { title: 'แท็บแรก' },
      })
      expect(await openDraft(database.db, author, itemId)).toMatchObject({
        view: { draft: { title: 'แท็บแรก' } },
      })
    })

    it('keeps one of two saves that arrive at the same moment, and tells the other', async () => {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const both = await Promise.all(
        ['ก', 'ข'].map((title) => save(itemId, 0, completeDraft(fund.fundId, { title }))),
      )
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    })

    it('is taken by one of two reviewers', async () => {
      const itemId = await submitted()
      const other = actorOf(await createMember(database.db, { roles: ['moderator'] }))
      const both = await Promise.all(
        [reviewer, other].map((actor) => startReview(database.db, actor, itemId, occasion)),
      )
      expect(both.map(code).sort()).toEqual([['item', 'ok'].reverse(), 'wrong_state'].sort())
    })

    it('is reviewed by nobody of its own, and not by people without the role', async () => {
      const itemId = await submitted()
      const stranger = actorOf(await createMember(database.db))
      expect(code(await startReview(database.db, author, itemId, occasion))).toBe('forbidden')
      expect(code(await startReview(database.db, neighbour, itemId, occasion))).toBe('own_item')
      expect(code(await startReview(database.db, stranger, itemId, occasion))).toBe('forbidden')
      expect(code(await openDraft(database.db, stranger, itemId))).toBe('forbidden')
      expect(code(await save(itemId, 1, completeDraft(fund.fundId), stranger))).toBe('forbidden')
      expect(code(await publish(database.db, reviewer, itemId, occasion))).toBe('wrong_state')
    })

    it('is reviewed by nobody who edited or submitted it, and names who did', async () => {
      const { db } = database
      const moderator = actorOf(await createMember(db, { name: 'ผู้ดูแลเนื้อหา', roles: ['moderator'] }))
      const { itemId } = await startDraft(db, author, 'case', now)
      await save(itemId, 0, completeDraft(fund.fundId))
      await save(itemId, 1, completeDraft(fund.fundId, { storyteller: 'ตาแก้ว' }), moderator)
      expect(await submit(db, moderator, itemId, occasion)).toEqual({ ok: true })
      const queue = await readQueue(db, moderator)
      expect(queue).toMatchObject({
        view: { items: expect.arrayContaining([expect.objectContaining({ itemId, own: true })]) as unknown },
      })
      expect(code(await startReview(db, moderator, itemId, occasion))).toBe('own_item')
      await startReview(db, reviewer, itemId, occasion)
      expect(code(await requestChanges(db, moderator, itemId, 'แก้', occasion))).toBe('own_item')
      expect(code(await publish(db, moderator, itemId, occasion))).toBe('own_item')
      const done = await publish(db, reviewer, itemId, occasion)
      const slug = 'slug' in done ? done.slug : ''
      expect(await readHistory(db, slug)).toMatchObject({
        versions: [{ author: 'ผู้ดูแลเนื้อหา', editors: ['สมใจ ใจดี'], approver: 'สมใจ ใจดี' }],
      })

      await save(itemId, 2, completeDraft(fund.fundId, { summary: 'แก้โดยผู้เขียน' }))
      await submit(db, author, itemId, occasion)
      expect(await startReview(db, moderator, itemId, occasion)).toMatchObject({ ok: true })
    })

    it('is still reviewed by a moderator who opened it and changed nothing', async () => {
      const moderator = actorOf(await createMember(database.db, { roles: ['moderator'] }))
      const { itemId } = await startDraft(database.db, author, 'case', now)
      await save(itemId, 0, completeDraft(fund.fundId))
      await save(itemId, 1, completeDraft(fund.fundId), moderator)
      await submit(database.db, author, itemId, occasion)
      expect(await startReview(database.db, moderator, itemId, occasion)).toMatchObject({ ok: true })
    })

    it('is not submitted while something is missing, and says what', async () => {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const consent = { names: true, pictures: false, money: true }
      await save(itemId, 0, completeDraft(fund.fundId, { title: ' ', consent }))
      expect(await submit(database.db, author, itemId, occasion)).toEqual({
        ok: false,
        errors: {
          title: 'common.error.required',
          'consent.pictures': 'knowledge.error.consent',
        },
      })
      expect(await rows('mail')).toEqual([])
    })

    it('begins with the headings of the record, and is not submitted before the starred ones are written under', async () => {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const open = await openDraft(database.db, author, itemId)
      if (!open.ok) throw new Error('not opened')
      const draft = { ...completeDraft(fund.fundId), body: open.view.draft.body }
      await save(itemId, 0, draft)
      expect(await submit(database.db, author, itemId, occasion)).toEqual({
        ok: false,
        errors: {
          'body.process': 'knowledge.error.sectionProcess',
          'body.results': 'knowledge.error.sectionResults',
          'body.lessons': 'knowledge.error.sectionLessons',
        },
      })
      const whole = {
        ...draft,
        body: writeSections(
          draft.body,
          new Map([
            ['process', 'ก'],
            ['results', 'ข'],
            ['lessons', 'ค'],
          ]),
        ),
      }
      await save(itemId, 1, whole)
      expect(await submit(database.db, author, itemId, occasion)).toEqual({ ok: true })
      const review = await readForReview(database.db, reviewer, itemId, 'th')
      expect(review).toMatchObject({
        view: {
          item: { body: '<h2>กระบวนการ</h2><p>ก</p><h2>ผลที่เกิดขึ้น</h2><p>ข</p><h2>บทเรียน</h2><p>ค</p>' },
        },
      })
    })

    it('shows a reviewer what a new version changes, and nothing that reads alike', async () => {
      const { itemId } = await published({ level: '', summary: 'สรุปว่าทำอย่างไรกับเงินหนึ่งบาท' })
      const before = completeDraft(fund.fundId)
      const after = completeDraft(fund.fundId, {
        level: 'fund',
        summary: 'สรุปว่าทำอย่างไรกับเงินสองบาท',
        body: documentOf([...before.body.root.children, paragraphNode([textNode('ย่อหน้าที่เพิ่มมา')])]),
      })
      await save(itemId, 1, after)
      await submit(database.db, author, itemId, occasion)
      const review = await readForReview(database.db, reviewer, itemId, 'th')
      if (!review.ok) throw new Error('unreadable')
      expect(review.view.changes?.map(({ field }) => field)).toEqual(['summary'])
      expect(review.view.changes?.[0]?.parts?.filter(({ is }) => is !== 'kept')).toEqual([
        { is: 'removed', text: 'หนึ่ง' },
        { is: 'added', text: 'สอง' },
      ])
      expect(review.view.story.at(-1)).toMatchObject({
        is: 'added',
        parts: [{ is: 'added', text: 'ย่อหน้าที่เพิ่มมา' }],
      })
    })

    it('is not submitted in the name of somebody else’s fund', async () => {
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const other = await createFund(database.db)
      for (const [base, ownerFundId] of [other.fundId, 'not-a-fund', crypto.randomUUID()].entries()) {
        await save(itemId, base, completeDraft(ownerFundId))
        expect(await submit(database.db, author, itemId, occasion)).toEqual({
          ok: false,
          errors: { ownerFundId: 'knowledge.error.notKeeper' },
        })
      }
      const [row] = await database.db
        .selectFrom('knowledge_items')
        .select('owner_fund_id')
        .where('id', '=', itemId)
        .execute()
      expect(row).toEqual({ owner_fund_id: fund.fundId })
    })

    it('can be taken back before a reviewer begins', async () => {
      const itemId = await submitted()
      expect(await withdraw(database.db, author, itemId, now)).toEqual({ ok: true })
      await submit(database.db, author, itemId, occasion)
      await startReview(database.db, reviewer, itemId, occasion)
      expect(code(await withdraw(database.db, author, itemId, now))).toBe('wrong_state')
    })

    it('keeps its readers while the next version is written, and its addresses after a new title', async () => {
      const { itemId, slug } = await published({ title: `ชื่อเดิม ${fund.fundId.slice(0, 8)}` })
      const short = (await readItem(database.db, slug, 'th'))?.shortPath.replace('/k/', '') ?? ''
      expect(await findByShortNumber(database.db, short)).toBe(`/knowledge/${encodeURIComponent(slug)}`)
      await save(itemId, 1, completeDraft(fund.fundId, { title: `ชื่อใหม่ ${fund.fundId.slice(0, 8)}` }))
      expect(await readItem(database.db, slug, 'th')).toMatchObject({ version: 1 })
      await submit(database.db, author, itemId, occasion)
      await startReview(database.db, reviewer, itemId, occasion)
      await publish(database.db, reviewer, itemId, occasion)
      const where = await resolveSlug(database.db, slug)
      expect(where).toEqual({ movedTo: expect.stringContaining('ชื่อใหม่') as string })
      expect(await findByShortNumber(database.db, short)).toContain(encodeURIComponent('ชื่อใหม่'))
      await archive(database.db, author, itemId, occasion)
      expect(await findByShortNumber(database.db, short)).toBeNull()
      const versions = await database.db
        .selectFrom('knowledge_versions')
        .select('number')
        .where('item_id', '=', itemId)
        .execute()
      expect(versions).toHaveLength(2)
    })

    it('has an address of its own even under the title of another', async () => {
      const title = `ชื่อซ้ำ ${fund.fundId.slice(0, 8)}`
      const [first, second] = [await published({ title }), await published({ title })]
      expect(second.slug).toBe(`${first.slug}-2`)
    })

    it('is not published, not even in part, when it has become incomplete', async () => {
      const itemId = await submitted()
      await startReview(database.db, reviewer, itemId, occasion)
      await database.db.deleteFrom('outbox').execute()
      await database.db
        .updateTable('knowledge_items')
        .set({ draft: JSON.stringify({ ...completeDraft(fund.fundId), title: '' }) })
        .where('id', '=', itemId)
        .execute()
      expect(await publish(database.db, reviewer, itemId, occasion)).toMatchObject({ ok: false })
      expect(await rows('search')).toEqual([])
      expect(await rows('mail')).toEqual([])
    })
  })
}
