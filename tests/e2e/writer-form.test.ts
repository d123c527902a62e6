import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '#tests/factories/drafts.ts'
import { whyNoBrowserTests } from './portal.ts'
import { newDraft, openWritingDesk, state, story, type WritingDesk } from './writing-desk.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The record's form is not tried in a browser: ${reason}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }

describe.skipIf(reason !== null)('the form of the record', () => {
  let desk: WritingDesk

  beforeAll(async () => {
    desk = await openWritingDesk()
  })
  afterAll(() => desk.close())

  const submit = (page: Page) => page.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
  const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'ยังส่งให้ตรวจไม่ได้' })

  /** A record with everything in it, opened. */
  async function complete(page: Page, change: Parameters<typeof completeDraft>[1] = {}): Promise<string> {
    const url = await newDraft(page)
    await desk.put(url, completeDraft(desk.fund.fundId, change))
    await page.goto(url)
    await story(page).waitFor()
    return url
  }

  it('begins at the place of the one fund its writer keeps, today', async () => {
    const context = await desk.signedIn({ width: 360 })
    const page = await context.newPage()
    await desk.database.db
      .updateTable('funds')
      .set({ amphoe: 'แม่แตง' })
      .where('id', '=', desk.fund.fundId)
      .execute()
    const url = await newDraft(page)
    expect(await page.getByLabel('อำเภอ').inputValue()).toBe('แม่แตง')
    expect(await page.getByLabel('กองทุนเจ้าของเรื่อง').inputValue()).toBe(desk.fund.fundId)
    expect(await page.getByLabel('ตำบลหรือเทศบาล').inputValue()).toBe('ทดสอบ')
    expect(await page.getByLabel('จังหวัด', { exact: true }).inputValue()).toBe('TH-50')
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Bangkok' }).format(new Date())
    expect((await desk.stored(url)).documentedOn).toBe(today)
    expect(await page.getByLabel('ปี พ.ศ.', { exact: true }).inputValue()).toBe(
      String(Number(today.slice(0, 4)) + 543),
    )
    await context.close()
  })

  it.each([360, 1280])(
    'has nothing that a checker finds, at %i pixels, and the name of its item',
    async (width) => {
      const context = await desk.signedIn({ width })
      const page = await context.newPage()
      const url = await newDraft(page)
      expect(await page.title()).toBe('เขียนเรื่อง · คลังสวัสดิการชุมชน')
      const titled = { ...(await desk.stored(url)), title: 'เงินวันละบาท' }
      await desk.put(url, titled)
      await page.reload()
      await story(page).waitFor()
      expect(await page.title()).toBe('เงินวันละบาท · คลังสวัสดิการชุมชน')
      const levels = await page
        .locator('main :is(h1, h2, h3)')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])))
      expect(levels[0]).toBe(1)
      expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true)
      const found = await page.evaluate<AxeResult>(`${axe};axe.run()`)
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
      await context.close()
    },
  )

  it('takes years of either era, in either language, and refuses what has not come yet', async () => {
    const context = await desk.signedIn()
    const page = await context.newPage()
    const url = await complete(page)
    await page.getByLabel('วันที่', { exact: true }).selectOption('29')
    await page.getByLabel('เดือน', { exact: true }).selectOption('กุมภาพันธ์')
    await page.getByLabel('ปี พ.ศ.', { exact: true }).fill('2567')
    await page.getByLabel('เริ่มเมื่อ พ.ศ.').fill('2020')
    await state(page, 'saved')
    expect(await desk.stored(url)).toMatchObject({ documentedOn: '2024-02-29', periodFrom: '2563' })
    await page.goto(`${url}?lang=en`)
    await story(page).waitFor()
    expect(await page.getByLabel('Year CE', { exact: true }).inputValue()).toBe('2024')
    expect(await page.getByLabel('From (year CE)').inputValue()).toBe('2020')
    await page.goto(`${url}?lang=th`)
    await story(page).waitFor()
    await page.getByLabel('ปี พ.ศ.', { exact: true }).fill('2590')
    await page.getByLabel('เริ่มเมื่อ พ.ศ.').fill('2580')
    await submit(page)
    await summary(page).getByText('เริ่มเมื่อ พ.ศ.: ปีเริ่มยังมาไม่ถึง').waitFor()
    await summary(page).getByText('วันที่ถอดบทเรียน: วันที่นี้ยังมาไม่ถึง').waitFor()
    await context.close()
  })

  it('says which consent and which source, and forgets an error once its field is right', async () => {
    const context = await desk.signedIn({ width: 360 })
    const page = await context.newPage()
    await complete(page, {
      title: '',
      consent: { names: false, pictures: false, money: true },
      sources: [
        { title: 'รายงาน', url: '', date: '' },
        { title: 'ข่าว', url: 'www', date: '' },
      ],
    })
    await page.getByText('ยังขาด 4 ข้อ', { exact: true }).waitFor()
    await submit(page)
    await summary(page).waitFor()
    for (const words of ['ชื่อเรื่อง: ', 'ความยินยอมเรื่องชื่อคน: ', 'ความยินยอมเรื่องภาพ: ', 'ที่มาแถวที่ 2 ที่อยู่เว็บ: '])
      expect(await summary(page).getByText(words).count()).toBe(1)
    await story(page).waitFor()
    expect(await page.getByLabel('ชื่อเรื่อง').getAttribute('aria-invalid')).toBe('true')
    await page.getByLabel('ชื่อเรื่อง').fill('เงินวันละบาท')
    expect(await page.getByLabel('ชื่อเรื่อง').getAttribute('aria-invalid')).toBeNull()
    await page.getByText('ยังขาด 3 ข้อ', { exact: true }).waitFor()
    expect(await summary(page).getByRole('listitem').count()).toBe(3)
    for (const part of ['names', 'pictures']) await page.locator(`[id="consent.${part}"]`).check()
    await page.locator('[id="sources.1.url"]').fill('https://example.org')
    await summary(page).waitFor({ state: 'detached' })
    await page.getByText('ครบแล้ว ส่งได้', { exact: true }).waitFor()
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    await context.close()
  })

  it('shows the whole of a long title on a phone, and what each licence means', async () => {
    const context = await desk.signedIn({ width: 360 })
    const page = await context.newPage()
    const url = await complete(page)
    const title = page.getByLabel('ชื่อเรื่อง')
    await title.fill('ตะกร้ารับขวัญหมุนเวียน ของใช้เด็กชุดเดียวเลี้ยงได้ห้าบ้าน ทั้งตำบลและตำบลใกล้เคียงอีกสามตำบล')
    await title.press('End')
    await title.press('Enter')
    expect(await title.inputValue()).not.toContain('\n')
    expect(await title.evaluate((box) => box.scrollHeight - box.clientHeight)).toBeLessThanOrEqual(0)
    expect(await page.locator('[data-chosen]').first().innerText()).toBe(
      await page.getByLabel('กองทุนเจ้าของเรื่อง').locator('option:checked').innerText(),
    )
    await page.getByRole('radio', { name: /ไม่ต้องบอกที่มา/u }).check()
    await state(page, 'saved')
    expect((await desk.stored(url)).licence).toBe('CC0-1.0')
    await context.close()
  })

  it('cuts nothing off: what is too long is kept, and said by how much', async () => {
    const context = await desk.signedIn()
    const page = await context.newPage()
    const url = await complete(page)
    const field = page.getByLabel('ประโยคเดียวที่บอกสาระ')
    await field.fill('ก'.repeat(190))
    await page.getByText('เหลืออีก 10 ตัวอักษร').waitFor()
    await field.fill('ก'.repeat(230))
    await page.getByText('ยาวเกินไป 30 ตัวอักษร').first().waitFor()
    await state(page, 'saved')
    expect((await desk.stored(url)).summary).toHaveLength(230)
    await submit(page)
    await summary(page).getByText('ยาวเกินไป 30 ตัวอักษร').waitFor()
    expect(await field.inputValue()).toHaveLength(230)
    await field.fill('ก'.repeat(10_400))
    await page.getByText('เก็บไว้เพียง 10000 ตัวอักษรแรก').first().waitFor()
    expect(await field.inputValue()).toHaveLength(10_400)
    await context.close()
  })

  it('says that nothing was submitted while there is no signal, and lets it be submitted later', async () => {
    const context = await desk.signedIn({ width: 360 })
    const page = await context.newPage()
    const url = await complete(page)
    const notSent = page.getByRole('alert').filter({ hasText: 'ยังไม่ได้ส่งให้ตรวจ' })
    await context.setOffline(true)
    await submit(page)
    await notSent.getByText('เพราะไม่มีสัญญาณ').waitFor()
    expect(page.url()).toBe(url)
    await page.getByLabel('ผู้เล่าเรื่อง').fill('ยายคำ บ้านทุ่ง')
    await submit(page)
    await notSent.getByText('เพราะไม่มีสัญญาณ').waitFor()
    await state(page, 'offline')
    expect((await page.locator('[data-sync] > .card').last().boundingBox())?.height).toBeLessThanOrEqual(72)
    expect((await notSent.boundingBox())?.height).toBeLessThanOrEqual(80)
    await context.setOffline(false)
    await notSent.getByText('ตอนนี้ส่งได้แล้ว').waitFor()
    await submit(page)
    await page.waitForURL('**/my-items?said=submitted')
    await page.getByRole('status').getByText('ส่งให้ตรวจแล้ว').waitFor()
    expect((await desk.stored(url)).storyteller).toBe('ยายคำ บ้านทุ่ง')
    await page.goto(url)
    await page.getByRole('button', { name: 'ดึงกลับมาแก้' }).waitFor()
    const sent = page.getByRole('region', { name: 'เรื่องที่ส่ง' })
    await sent.getByText('เราเริ่มจากกล่องไม้ใบเดียวหน้าวัด').waitFor()
    await sent.getByText('ยายคำ บ้านทุ่ง').waitFor()
    await context.close()
  })

  it('leads from its line to the words that somebody has to choose', async () => {
    const context = await desk.signedIn({ width: 360 })
    const [first, second] = [await context.newPage(), await context.newPage()]
    const url = await complete(first)
    await second.goto(url)
    await story(second).waitFor()
    await first.getByLabel('ชื่อเรื่อง').fill('จากจอแรก')
    await state(first, 'saved')
    await second.getByLabel('ชื่อเรื่อง').fill('จากจอที่สอง')
    await state(second, 'conflict')
    await submit(second)
    await second.getByText('กรุณาเลือกก่อนว่าจะเก็บข้อความใด').waitFor()
    await second.getByRole('link', { name: 'ไปเลือกข้อความที่จะเก็บ' }).click()
    expect(await second.evaluate(() => document.activeElement?.id)).toBe('conflict')
    const panel = await second.locator('#conflict').boundingBox()
    expect(panel?.y).toBeGreaterThanOrEqual(0)
    expect(panel?.y).toBeLessThan(400)
    await context.close()
  })

  it('keeps its line slim on a phone, and says in it what is missing', async () => {
    const context = await desk.signedIn({ width: 360 })
    const page = await context.newPage()
    await newDraft(page)
    const line = page.locator('[data-sync]')
    expect((await line.boundingBox())?.height).toBeLessThanOrEqual(72)
    await line.locator('summary').click()
    await line.getByRole('link', { name: 'ผู้เล่าเรื่อง' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('storyteller')
    expect(await line.locator('details').getAttribute('open')).toBeNull()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })

  it('takes the three parts of a day without JavaScript too', async () => {
    const awake = await desk.signedIn()
    const url = await complete(await awake.newPage())
    await awake.close()
    const context = await desk.signedIn({ javaScript: false, width: 360 })
    const page = await context.newPage()
    await page.goto(url)
    await page.getByLabel('วันที่', { exact: true }).selectOption('1')
    await page.getByLabel('เดือน', { exact: true }).selectOption('ธันวาคม')
    await page.getByLabel('ปี พ.ศ.', { exact: true }).fill('2566')
    await page.getByLabel('ชื่อเรื่อง').fill('ก'.repeat(10_400))
    await page.getByRole('button', { name: 'บันทึกร่าง' }).click()
    await page.getByText('เก็บไว้เพียง 10000 ตัวอักษรแรก').first().waitFor()
    expect(await page.getByLabel('ชื่อเรื่อง').inputValue()).toHaveLength(10_400)
    expect((await desk.stored(url)).documentedOn).toBe('2023-12-01')
    await context.close()
  })
})
