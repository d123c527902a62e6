import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { whyNoBrowserTests } from './portal.ts'
import { newDraft, openWritingDesk, story, type WritingDesk } from './writing-desk.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The writing tools are not tried in a browser: ${reason}\n`)

const TEXT = `## หัวเรื่อง

ธรรมดา **ตัวหนา**

| สวัสดิการ | ผู้รับประโยชน์ | จำนวนเงินรวม | หมายเหตุ |
| --- | --- | --- | --- |
| คลอดบุตร | สมาชิกสตรีในตำบล | 1,234,567.89 บาท | จ่ายภายในสามวัน |
`

describe.skipIf(reason !== null)('the tools of the story', () => {
  let desk: WritingDesk
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    desk = await openWritingDesk()
  })
  afterAll(() => desk.close())

  async function open(width: number): Promise<void> {
    context = await desk.signedIn({ width })
    page = await context.newPage()
    const url = await newDraft(page)
    await desk.put(url, { ...(await desk.stored(url)), body: fromMarkdown(TEXT) })
    await page.reload()
    await story(page).waitFor()
  }
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })
  const pressed = (name: string) => tool(name).getAttribute('aria-pressed')

  it('keep sums and words of a table whole on a phone; the table scrolls in its frame', async () => {
    await open(360)
    const sum = story(page).locator('td', { hasText: '1,234,567.89' })
    const lines = await sum.evaluate((cell) => {
      const words = document.createRange()
      const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode()
      if (text === null) return 0
      words.setStart(text, 0)
      words.setEnd(text, '1,234,567.89'.length)
      return words.getClientRects().length
    })
    expect(lines).toBe(1)
    const frame = story(page).locator('.table-scroll')
    expect(await frame.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await context.close()
  })

  it('say what the words at the caret are already, and what stands open', async () => {
    await open(1280)
    await story(page).getByText('ตัวหนา').click()
    await expect.poll(() => pressed('ตัวหนา')).toBe('true')
    expect(await Promise.all(['ข้อความ', 'หัวข้อ', 'รายการ', 'คำพูด'].map(pressed))).toEqual([
      'true',
      ...['false', 'false', 'false'],
    ])
    await tool('คำพูด').click()
    await expect.poll(() => pressed('คำพูด')).toBe('true')
    expect(await tool('ตาราง').getAttribute('aria-expanded')).toBe('false')
    await tool('ตาราง').click()
    expect(await tool('ตาราง').getAttribute('aria-expanded')).toBe('true')
    await context.close()
  })

  it('are one stop of the Tab key, and the arrow keys lead through them', async () => {
    await open(360)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await tool('หัวข้อ').focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('รายการ')
    await page.keyboard.press('End')
    expect(await focused()).toBe('อื่น ๆ')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('หัวข้อ')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('อื่น ๆ')
    await page.keyboard.press('Tab')
    expect(await story(page).evaluate((place) => place === document.activeElement)).toBe(true)
    await context.close()
  })
})
