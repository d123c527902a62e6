import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { publish } from '#app/features/knowledge/publish.server.ts'
import { startReview } from '#app/features/knowledge/review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit } from '#app/features/knowledge/submit.server.ts'
import { documentOf, paragraphNode, textNode } from '#app/editor/document.ts'
import type { OpenDatabase } from '#db/client.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember } from '#tests/factories/people.ts'
import { openSite, press, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Nothing is reviewed in a browser: ${reason}\n`)

const now = new Date()

describe.skipIf(reason !== null)('a reviewer in a browser', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let reviewer: Member
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
    reviewer = await createMember(database.db, { name: 'ผู้ตรวจ', roles: ['reviewer'] })
    context = await signedIn(browser, portal, database, reviewer, { width: 360, javaScript: false })
    page = await context.newPage()
  })
  afterAll(async () => {
    await context.close()
    await close()
  })

  async function submitted() {
    const { db } = database
    const fund = await createFund(db)
    const author = actorOf(await createMember(db, { keeperOf: [fund] }))
    const { itemId } = await startDraft(db, author, 'case', now)
    const draft = completeDraft(fund.fundId, {
      beneficiaries: ['elderly', 'children_youth'],
      level: 'province',
      amphoe: 'เมืองทดสอบ',
      sources: [{ title: 'รายงานประจำปี', url: 'https://example.org/report', date: '2566' }],
    })
    await saveDraft(db, author, itemId, { base: 0, draft }, now)
    expect(await submit(db, author, itemId, { now, origin: portal.origin })).toEqual({ ok: true })
    return { itemId, author, draft }
  }

  it('reads everything that was submitted before taking it', async () => {
    await page.goto(`/review/${(await submitted()).itemId}`)
    const record = page.getByRole('region', { name: 'ข้อมูลทั้งหมดที่ส่งมา' })
    const said = await record.innerText()
    for (const words of [
      'กรณีเรียนรู้',
      'เมืองทดสอบ',
      'เชียงใหม่',
      'ผู้สูงอายุ',
      '31 ม.ค. 2567',
      '2565',
      'ยายคำ',
      'สมใจ ใจดี',
      'รายงานประจำปี',
      'https://example.org/report',
      'คนที่มีชื่อในเรื่องยินยอมให้เผยแพร่ชื่อ',
      'ครีเอทีฟคอมมอนส์ แสดงที่มา 4.0',
    ])
      expect(said).toContain(words)
    for (const field of ['กลุ่มเป้าหมาย', 'ประเด็นยุทธศาสตร์', 'ระดับของเรื่อง', 'วันที่ถอดบทเรียน', 'ความยินยอม'])
      expect(said).toContain(field)
    expect(said).not.toMatch(/data_and_knowledge|TH-50|elderly|\{|undefined/u)
  })

  it('is told at the note that it is empty, and stands there', async () => {
    await page.goto(`/review/${(await submitted()).itemId}`)
    await press(page.getByRole('button', { name: 'รับตรวจเรื่องนี้' }))
    await press(page.getByRole('button', { name: 'ขอให้แก้ไข' }))
    const note = page.getByLabel('สิ่งที่ขอให้แก้')
    expect(await page.locator(':focus').getAttribute('id')).toBe('note')
    expect(await note.getAttribute('aria-invalid')).toBe('true')
    expect(await page.locator('#note-error').innerText()).toBe('กรุณาบอกผู้เขียนว่าต้องแก้ตรงไหน')
  })

  it('is told that the story is published, on the page everybody reads', async () => {
    await page.goto(`/review/${(await submitted()).itemId}`)
    await press(page.getByRole('button', { name: 'รับตรวจเรื่องนี้' }))
    await press(page.getByRole('button', { name: 'ผ่าน เผยแพร่' }))
    expect(new URL(page.url()).pathname).toMatch(/^\/knowledge\//u)
    expect(await page.locator(':focus').innerText()).toContain('เผยแพร่แล้ว')
    await press(page.getByRole('link', { name: 'กลับไปที่คิว' }))
    expect(new URL(page.url()).pathname).toBe('/review')
    expect(await page.locator('main').getByRole('link', { name: 'ดูแลระบบ' }).count()).toBe(0)
  })

  it('sees in a second version which words of the story changed, also on a phone', async () => {
    const { itemId, author, draft } = await submitted()
    const { db } = database
    const decide = { now, origin: portal.origin }
    await startReview(db, actorOf(reviewer), itemId, decide)
    await publish(db, actorOf(reviewer), itemId, decide)
    const body = documentOf([
      ...draft.body.root.children.slice(0, -1),
      paragraphNode([textNode('ถ้าจะเริ่ม ควรเริ่มจากมาก เพราะทุกคนออมได้')]),
      paragraphNode([textNode('ปีหน้าจะชวนเด็กมาออมด้วย')]),
    ])
    await saveDraft(db, author, itemId, { base: 1, draft: { ...draft, body, level: 'fund' } }, now)
    expect(await submit(db, author, itemId, decide)).toEqual({ ok: true })

    await page.goto(`/review/${itemId}`)
    const changes = page.getByRole('region', { name: 'สิ่งที่ต่างจากฉบับที่เผยแพร่อยู่' })
    expect(await changes.locator('del').allInnerTexts()).toEqual(['น้อย'])
    expect(await changes.locator('ins').allInnerTexts()).toEqual(['มาก', 'ปีหน้าจะชวนเด็กมาออมด้วย'])
    const box = await changes.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
  })
})
