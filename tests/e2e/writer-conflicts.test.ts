import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { whyNoBrowserTests } from './portal.ts'
import { emptyStory, newDraft, openWritingDesk, state, story, type WritingDesk } from './writing-desk.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Two screens are not tried in a browser: ${reason}\n`)

describe.skipIf(reason !== null)('two screens that change one field', () => {
  let desk: WritingDesk

  beforeAll(async () => {
    desk = await openWritingDesk()
  })
  afterAll(() => desk.close())

  /** Screen A saves ตำบล and the story; screen B changes both as well, and อำเภอ; A is closed. */
  async function parted(context: BrowserContext): Promise<{ second: Page; url: string }> {
    const [first, second] = [await context.newPage(), await context.newPage()]
    const url = await emptyStory(desk, first)
    await second.goto(url)
    await story(second).waitFor()
    await first.getByLabel('ตำบลหรือเทศบาล').fill('หนึ่ง')
    await story(first).click()
    await first.keyboard.type('เรื่องจากจอแรก')
    await state(first, 'saved')
    await second.getByLabel('ตำบลหรือเทศบาล').fill('สอง')
    await second.getByLabel('อำเภอ').fill('อำเภอใหม่')
    await story(second).click()
    await second.keyboard.type('เรื่องจากจอที่สอง')
    await state(second, 'conflict')
    await first.close()
    return { second, url }
  }

  async function keepsMine(page: Page, url: string): Promise<void> {
    await state(page, 'conflict')
    expect(await page.getByLabel('ตำบลหรือเทศบาล').inputValue()).toBe('สอง')
    await story(page).getByText('เรื่องจากจอที่สอง').waitFor()
    for (const choice of await page.getByLabel('ของหน้าจอนี้').all()) await choice.check()
    await page.getByRole('button', { name: 'เก็บตามที่เลือก' }).click()
    await state(page, 'saved')
    const draft = await desk.stored(url)
    expect(draft).toMatchObject({ tambon: 'สอง', amphoe: 'อำเภอใหม่' })
    expect(toPlainText(draft.body)).toContain('เรื่องจากจอที่สอง')
    expect(await page.getByLabel('อำเภอ').inputValue()).toBe('อำเภอใหม่')
  }

  it('keep the words of the second after it was reloaded', async () => {
    const context = await desk.signedIn()
    const { second, url } = await parted(context)
    await second.reload()
    await keepsMine(second, url)
    await context.close()
  })

  it('keep the words of the second after it was closed and opened again', async () => {
    const context = await desk.signedIn()
    const { second, url } = await parted(context)
    await second.close()
    const again = await context.newPage()
    await again.goto(url)
    await keepsMine(again, url)
    await context.close()
  })

  it('ask again with both sides when the page wakes up on a form that came back', async () => {
    const context = await desk.signedIn()
    const url = await emptyStory(desk, await context.newPage())
    const slow = await context.newPage()
    await slow.route('**/assets/*.js', (route) => route.abort())
    await slow.goto(url)
    const quick = await context.newPage()
    await quick.goto(url)
    await story(quick).waitFor()
    await quick.getByLabel('ชื่อเรื่อง').fill('จากจอเร็ว')
    await state(quick, 'saved')
    await slow.getByLabel('ชื่อเรื่อง').fill('จากจอช้า')
    await slow.getByLabel('เขียนต่อท้าย').fill('ต่อท้ายจากจอช้า')
    await slow.unroute('**/assets/*.js')
    await slow.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    await story(slow).getByText('ต่อท้ายจากจอช้า').waitFor()
    await state(slow, 'conflict')
    await slow.getByLabel('อำเภอ').fill('แม่แตง')
    expect((await desk.stored(url)).title).toBe('จากจอเร็ว')
    await slow.getByLabel('ของหน้าจอนี้').check()
    await slow.getByRole('button', { name: 'เก็บตามที่เลือก' }).click()
    await state(slow, 'saved')
    const draft = await desk.stored(url)
    expect(draft).toMatchObject({ title: 'จากจอช้า', amphoe: 'แม่แตง' })
    expect(toPlainText(draft.body)).toBe('ต่อท้ายจากจอช้า')
    await context.close()
  })

  it('keep what was typed before the page woke up beside what the device had kept', async () => {
    const context = await desk.signedIn()
    const page = await context.newPage()
    const url = await newDraft(page)
    await context.setOffline(true)
    await page.getByLabel('ชื่อเรื่อง').fill('เขียนตอนไม่มีสัญญาณ')
    await state(page, 'offline')
    await page.close()
    await context.setOffline(false)
    const again = await context.newPage()
    let wake: () => void = () => undefined
    const woken = new Promise<void>((resolve) => (wake = resolve))
    await again.route('**/assets/*.js', async (route) => {
      await woken
      await route.continue()
    })
    await again.goto(url, { waitUntil: 'commit' })
    await again.getByLabel('ผู้เล่าเรื่อง').fill('ยายคำ')
    await again.getByLabel('ชื่อเรื่อง').fill('พิมพ์ก่อนหน้าตื่น')
    wake()
    await state(again, 'conflict')
    for (const words of ['เขียนตอนไม่มีสัญญาณ', 'พิมพ์ก่อนหน้าตื่น'])
      expect(await again.getByText(words).count()).toBeGreaterThan(0)
    expect((await desk.stored(url)).storyteller).toBe('ยายคำ')
    await context.close()
  })
})
