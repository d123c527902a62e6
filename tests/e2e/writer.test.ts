import sharp from 'sharp'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentOf, paragraphNode, textNode } from '#app/editor/document.ts'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember } from '#tests/factories/people.ts'
import { openSite, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The writer is not tested in a browser: ${reason}\n`)

describe.skipIf(reason !== null)('writing in a browser', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let author: Member

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
    author = await createMember(database.db, { keeperOf: [await createFund(database.db)] })
  })
  afterAll(() => close())

  async function newDraft(page: Page): Promise<string> {
    await page.goto('/write/new')
    await page.locator('button[value=case]').click()
    await page.waitForURL(/\/write\/[0-9a-f-]{36}/u)
    await story(page).waitFor()
    return page.url()
  }
  /** Puts the caret under a starred heading of the record. */
  const writeUnder = async (page: Page, heading: string) => {
    await page.locator('li', { hasText: heading }).getByRole('button', { name: 'เขียนส่วนนี้' }).click()
  }
  const story = (page: Page) => page.locator('[contenteditable=true]')
  const saved = (page: Page) => page.locator('[data-sync=saved]').waitFor()
  const state = (page: Page, name: string) => page.locator(`[data-sync=${name}]`).waitFor()

  /** A draft that lacks nothing but the three starred sections. */
  async function readyButForSections(title = 'ครบแต่ยังไม่เล่า'): Promise<string> {
    const actor = actorOf(author)
    const { itemId } = await startDraft(database.db, actor, 'case', new Date())
    const body = documentOf([paragraphNode([textNode('นำเรื่อง')])])
    const draft = completeDraft(author.keeperOf[0]?.fundId ?? '', { title, body })
    expect(await saveDraft(database.db, actor, itemId, { base: 0, draft }, new Date())).toMatchObject({
      ok: true,
    })
    return itemId
  }

  async function stored(url: string) {
    const id = url.split('/').at(-1) ?? ''
    const row = await database.db
      .selectFrom('knowledge_items')
      .select(['draft', 'draft_revision'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { text: JSON.stringify(row.draft), revision: row.draft_revision }
  }

  it('saves words, a table and a picture by itself, and shows them after a reload', async () => {
    const context = await signedIn(browser, portal, database, author)
    const page = await context.newPage()
    const troubles: string[] = []
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text())
    })
    const url = await newDraft(page)
    await writeUnder(page, 'กระบวนการ')
    await page.keyboard.type('ยายคำเก็บเงินวันละบาท')
    await page.getByRole('button', { name: 'ตาราง', exact: true }).click()
    await page.getByRole('button', { name: 'ใส่ตาราง' }).click()
    await story(page).locator('th').first().click()
    await page.keyboard.type('ปี')
    await page.getByRole('button', { name: 'ภาพ', exact: true }).click()
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#22337a' } })
      .withExif({ IFD3: { GPSLatitude: '18/1 47/1 0/1' } })
      .jpeg()
      .toBuffer()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByLabel('ในภาพมีอะไร').fill('กล่องออมเงินหน้าวัด')
    await page.getByRole('button', { name: 'ใส่ภาพ' }).click()
    const picture = story(page).locator('img[alt="กล่องออมเงินหน้าวัด"]')
    await picture.waitFor()
    await page.getByLabel('ชื่อเรื่อง').fill('เงินวันละบาท')
    await saved(page)
    const { text } = await stored(url)
    for (const part of ['ยายคำเก็บเงินวันละบาท', '"table"', 'กล่องออมเงินหน้าวัด', 'เงินวันละบาท'])
      expect(text).toContain(part)

    const address = (await picture.getAttribute('src')) ?? ''
    const kept = await context.request.get(address)
    const details = await sharp(await kept.body()).metadata()
    expect(details).toMatchObject({ width: 1600, format: 'webp' })
    expect(details.exif).toBeUndefined()
    const stranger = await browser.newContext({ baseURL: portal.origin })
    expect((await stranger.request.get(address)).status()).toBe(404)
    await stranger.close()

    await page.reload()
    await story(page).getByText('ยายคำเก็บเงินวันละบาท').waitFor()
    expect(await story(page).locator('th').first().innerText()).toContain('ปี')
    expect(await page.getByLabel('ชื่อเรื่อง').inputValue()).toBe('เงินวันละบาท')
    expect(troubles).toEqual([])
    await context.close()
  })

  it('loses nothing when the signal drops and the page is closed meanwhile', async () => {
    const context = await signedIn(browser, portal, database, author, { width: 360 })
    const page = await context.newPage()
    const url = await newDraft(page)
    await page.getByLabel('ชื่อเรื่อง').fill('ก่อนสัญญาณหาย')
    await saved(page)
    await context.setOffline(true)
    await page.getByLabel('ชื่อเรื่อง').fill('เขียนตอนไม่มีสัญญาณ')
    await writeUnder(page, 'บทเรียน')
    await page.keyboard.type('บนดอย')
    await state(page, 'offline')
    expect((await stored(url)).text).not.toContain('บนดอย')
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(url)
    await story(again).getByText('บนดอย').waitFor()
    await saved(again)
    const { text } = await stored(url)
    expect(text).toContain('เขียนตอนไม่มีสัญญาณ')
    expect(text).toContain('บนดอย')
    await context.close()
  })

  it('merges two tabs field by field, and asks where both wrote', async () => {
    const context = await signedIn(browser, portal, database, author)
    const [first, second] = [await context.newPage(), await context.newPage()]
    const url = await newDraft(first)
    await second.goto(url)
    await story(second).waitFor()
    await first.getByLabel('ตำบลหรือเทศบาล').fill('แม่แตง')
    await first.getByLabel('ชื่อเรื่อง').fill('จากแท็บแรก')
    await saved(first)
    await second.getByLabel('ผู้เล่าเรื่อง').fill('ตาแก้ว')
    await second.getByLabel('ชื่อเรื่อง').fill('จากแท็บที่สอง')
    await state(second, 'conflict')
    expect(await second.getByText('จากแท็บแรก').count()).toBeGreaterThan(0)
    await second.getByLabel('ที่บันทึกไว้แล้ว').check()
    await second.getByRole('button', { name: 'เก็บตามที่เลือก' }).click()
    await saved(second)
    expect(await second.getByLabel('ชื่อเรื่อง').inputValue()).toBe('จากแท็บแรก')
    const { text } = await stored(url)
    for (const part of ['แม่แตง', 'ตาแก้ว', 'จากแท็บแรก']) expect(text).toContain(part)
    expect(text).not.toContain('จากแท็บที่สอง')
    await context.close()
  })

  it('lets words be changed without JavaScript and leaves the table alone', async () => {
    const context = await signedIn(browser, portal, database, author)
    const page = await context.newPage()
    const url = await newDraft(page)
    await writeUnder(page, 'กระบวนการ')
    await page.keyboard.type('ย่อหน้าเดิม')
    await page.getByRole('button', { name: 'ตาราง', exact: true }).click()
    await page.getByRole('button', { name: 'ใส่ตาราง' }).click()
    await story(page).locator('table').waitFor()
    await saved(page)
    await context.close()

    const plain = await signedIn(browser, portal, database, author, { javaScript: false, width: 360 })
    const form = await plain.newPage()
    await form.goto(url)
    const paragraph = form.getByLabel('ใต้หัวข้อ “กระบวนการ”').first()
    expect(await paragraph.inputValue()).toBe('ย่อหน้าเดิม')
    await paragraph.fill('ย่อหน้าใหม่')
    await form.getByLabel('เขียนต่อท้าย').fill('บรรทัดท้าย')
    await form.getByRole('button', { name: 'บันทึกร่าง' }).click()
    await form.getByText('บันทึกร่างแล้ว').waitFor()
    const { text } = await stored(url)
    for (const part of ['ย่อหน้าใหม่', 'บรรทัดท้าย', '"table"']) expect(text).toContain(part)

    await form.goto(url)
    const other = await signedIn(browser, portal, database, author)
    const page2 = await other.newPage()
    await page2.goto(url)
    await story(page2).waitFor()
    await page2.getByLabel('ชื่อเรื่อง').fill('บันทึกจากอีกเครื่อง')
    await saved(page2)
    await form.getByLabel('ชื่อเรื่อง').fill('พิมพ์ในหน้าเก่า')
    await form.getByRole('button', { name: 'บันทึกร่าง' }).click()
    await form.getByText('บันทึกจากอีกเครื่อง').first().waitFor()
    expect(await form.getByLabel('ชื่อเรื่อง').inputValue()).toBe('พิมพ์ในหน้าเก่า')
    expect((await stored(url)).text).toContain('บันทึกจากอีกเครื่อง')
    await other.close()
    await plain.close()
  })

  it('says which sections are missing, where the errors lead, and takes each with one tap', async () => {
    const context = await signedIn(browser, portal, database, author, { width: 360 })
    const page = await context.newPage()
    const url = await newDraft(page)
    await page.locator('[data-sync] summary').click()
    await page.locator('details a[href="#body.results"]').click()
    await page.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /ยังไม่ได้เขียนส่วน “ผลที่เกิดขึ้น”/u })
      .click()
    const row = page.locator('li[id="body.results"]')
    await row.getByText('ยังไม่ได้เขียนส่วน “ผลที่เกิดขึ้น”').waitFor()
    await story(page).waitFor()
    await writeUnder(page, 'ผลที่เกิดขึ้น')
    await page.keyboard.type('สมาชิกเพิ่มเป็น 312 คน')
    await row.getByText('เขียนแล้ว').waitFor()
    expect(await row.getByText('ยังไม่ได้เขียน').count()).toBe(0)
    await page.getByText('หัวข้ออื่นในแบบบันทึก').click()
    await page.getByRole('button', { name: 'ข้อเสนอเชิงนโยบาย' }).click()
    await page.keyboard.type('ขอให้ท้องถิ่นสมทบ')
    await saved(page)
    const { text } = await stored(url)
    const order = ['ผลที่เกิดขึ้น', 'สมาชิกเพิ่มเป็น 312 คน', 'บทเรียน', 'ข้อเสนอเชิงนโยบาย', 'ขอให้ท้องถิ่นสมทบ']
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b),
    )
    expect(order.every((words) => text.includes(words))).toBe(true)
    await context.close()
  })

  it('can be submitted without JavaScript, once the missing sections are written into their fields', async () => {
    const context = await signedIn(browser, portal, database, author, { javaScript: false, width: 360 })
    const page = await context.newPage()
    const itemId = await readyButForSections()
    await page.goto(`/write/${itemId}`)
    await page.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    for (const name of ['กระบวนการ', 'ผลที่เกิดขึ้น', 'บทเรียน'])
      await page.getByText(`ยังไม่ได้เขียนส่วน “${name}”`).first().waitFor()
    for (const name of ['กระบวนการ', 'ผลที่เกิดขึ้น', 'บทเรียน'])
      await page.getByLabel(`${name} ★`).fill(`เล่าเรื่อง${name}`)
    await page.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    await page.waitForURL('**/my-items?said=submitted')
    await page.getByText('ส่งให้ตรวจแล้ว').waitFor()
    const { text } = await stored(itemId)
    const order = ['นำเรื่อง', 'กระบวนการ', 'เล่าเรื่องผลที่เกิดขึ้น', 'เล่าเรื่องบทเรียน']
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    await context.close()
  })

  it('lets its author delete a draft, after asking once more', async () => {
    const context = await signedIn(browser, portal, database, author, { javaScript: false, width: 360 })
    const page = await context.newPage()
    const itemId = await readyButForSections('ร่างที่ไม่เอาแล้ว')
    await page.goto('/my-items')
    await page.locator('li', { hasText: 'ร่างที่ไม่เอาแล้ว' }).getByRole('link', { name: 'ลบร่างนี้' }).click()
    await page.getByRole('link', { name: 'ไม่ลบ' }).click()
    await page.getByRole('link', { name: 'ลบร่างนี้' }).click()
    await page.getByRole('button', { name: 'ลบถาวร' }).click()
    await page.getByText('ลบร่างแล้ว').waitFor()
    expect(await page.getByText('ร่างที่ไม่เอาแล้ว').count()).toBe(0)
    expect((await context.request.get(`/write/${itemId}`)).status()).toBe(404)
    await context.close()
  })
})
