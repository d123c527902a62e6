import sharp from 'sharp'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { whyNoBrowserTests } from './portal.ts'
import { emptyStory, newDraft, openWritingDesk, state, story, type WritingDesk } from './writing-desk.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Pictures are not tried in a browser: ${reason}\n`)

const ALT = 'กล่องออมเงินหน้าวัด'

describe.skipIf(reason !== null)('a picture in the story', () => {
  let desk: WritingDesk
  let context: BrowserContext
  let page: Page
  let url: string

  beforeAll(async () => {
    desk = await openWritingDesk()
  })
  afterAll(() => desk.close())

  const picture = () => story(page).locator('img')
  const chosen = () => story(page).getByRole('group', { name: 'ภาพที่เลือกอยู่' })
  /** A story of a line, a picture and a line below it. */
  async function open(width = 1280): Promise<void> {
    context = await desk.signedIn({ width })
    page = await context.newPage()
    url = await emptyStory(desk, page)
    await story(page).click()
    await page.keyboard.type('บรรทัดบน')
    await insert()
    await page.keyboard.type('บรรทัดล่าง')
    await state(page, 'saved')
  }
  async function insert(): Promise<void> {
    await page.getByRole('button', { name: 'ภาพ', exact: true }).click()
    const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#22337a' } })
      .jpeg()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByLabel('ในภาพมีอะไร').fill(ALT)
    await page.getByRole('button', { name: 'ใส่ภาพ' }).click()
    await picture().waitFor()
  }
  /** Moves the caret by a key, and waits until the page was told of it: no person types before that. */
  async function move(key: string): Promise<void> {
    const told = await page.evaluateHandle(() => {
      const place = () => [document.getSelection()?.anchorNode, document.getSelection()?.anchorOffset]
      const [node, offset] = place()
      const moved = new Promise<void>((resolve) => {
        document.addEventListener('selectionchange', () => {
          const [now, at] = place()
          if (now !== node || at !== offset) resolve()
        })
      })
      return { moved }
    })
    await page.keyboard.press(key)
    await told.evaluate(({ moved }) => moved)
  }
  /** Waits until the portal holds just these lines. */
  const holds = (...lines: string[]) =>
    expect
      .poll(async () => toPlainText((await desk.stored(url)).body).split(/\n+/u), { timeout: 15_000 })
      .toEqual(lines)

  it('is chosen by a click and taken out by Delete, and no letter goes with it', async () => {
    await open()
    await picture().click()
    await chosen().waitFor()
    await page.keyboard.press('Delete')
    await picture().waitFor({ state: 'detached' })
    await page.keyboard.type('เดิม')
    await holds('บรรทัดบนเดิม', 'บรรทัดล่าง')
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await page.getByRole('button', { name: 'เลิกทำ' }).click()
    await picture().waitFor()
    await context.close()
  })

  it('is chosen by Backspace from the line below, and taken out by the next', async () => {
    await open()
    await move('Home')
    await page.keyboard.press('Backspace')
    await chosen().waitFor()
    expect(await picture().count()).toBe(1)
    await page.keyboard.press('Backspace')
    await picture().waitFor({ state: 'detached' })
    await holds('บรรทัดบน', 'บรรทัดล่าง')
    await context.close()
  })

  it('is chosen by Backspace from an empty line below as well, and stays chosen', async () => {
    await open()
    await move('Home')
    await page.keyboard.press('Enter')
    await move('ArrowUp')
    await page.keyboard.press('Backspace')
    await chosen().waitFor()
    await holds('บรรทัดบน', ALT, 'บรรทัดล่าง')
    expect(await chosen().count()).toBe(1)
    await page.keyboard.press('Backspace')
    await picture().waitFor({ state: 'detached' })
    await holds('บรรทัดบน', 'บรรทัดล่าง')
    await context.close()
  })

  it('is reached by the arrow keys, its buttons by Tab, and left again', async () => {
    await open()
    await page.keyboard.press('ArrowUp')
    await chosen().waitFor()
    await page.keyboard.press('ArrowUp')
    await chosen().waitFor({ state: 'detached' })
    await page.keyboard.press('End')
    await page.keyboard.type('เดิม')
    await page.keyboard.press('ArrowDown')
    await chosen().waitFor()
    for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('เอาภาพออก')
    await page.keyboard.press('Enter')
    await picture().waitFor({ state: 'detached' })
    await holds('บรรทัดบนเดิม', 'บรรทัดล่าง')
    await context.close()
  })

  it('can be described anew, and is read out with the new words', async () => {
    await open(360)
    await picture().click()
    await page.getByRole('button', { name: 'แก้คำบรรยายภาพ' }).click()
    const field = page.getByLabel('ในภาพมีอะไร')
    expect(await field.inputValue()).toBe(ALT)
    await field.fill('')
    await page.getByRole('button', { name: 'เก็บคำบรรยาย' }).click()
    await page.getByText('กรุณาบอกว่าในภาพมีอะไร').waitFor()
    await field.fill('ยายคำหยอดเหรียญ')
    await page.keyboard.press('Enter')
    await story(page).getByRole('img', { name: 'ยายคำหยอดเหรียญ' }).waitFor()
    await holds('บรรทัดบน', 'ยายคำหยอดเหรียญ', 'บรรทัดล่าง')
    await context.close()
  })

  it('holds its place before it has arrived', async () => {
    await open(360)
    const before = await picture().boundingBox()
    await page.route('**/media/*', (route) => route.abort())
    await page.reload()
    await picture().waitFor()
    const after = await picture().boundingBox()
    expect(after?.width).toBe(before?.width)
    expect(after?.height).toBeGreaterThan(150)
    expect(after?.height).toBeCloseTo(before?.height ?? 0, 0)
    await context.close()
  })

  it('is put below the sentence in which the caret stands', async () => {
    context = await desk.signedIn({ width: 360 })
    page = await context.newPage()
    url = await emptyStory(desk, page)
    await story(page).click()
    await page.keyboard.type('บรรทัดเดียว')
    for (let letters = 0; letters < 3; letters++) await move('ArrowLeft')
    await insert()
    await holds('บรรทัดเดียว', ALT)
    await context.close()
  })

  it('is in sight while it is described, and its buttons while it is chosen', async () => {
    await open(360)
    await page.setViewportSize({ width: 360, height: 560 })
    await picture().click()
    const remove = page.getByRole('button', { name: 'เอาภาพออก' })
    const bar = async () => (await page.locator('[data-sync]').boundingBox())?.y ?? 0
    await expect
      .poll(async () => {
        const box = await remove.boundingBox()
        return box !== null && box.y + box.height <= (await bar())
      })
      .toBe(true)
    await page.getByRole('button', { name: 'แก้คำบรรยายภาพ' }).click()
    const shown = page.locator('[role=toolbar] ~ [role=group] img')
    expect((await shown.boundingBox())?.y).toBeGreaterThanOrEqual(0)
    expect(await shown.getAttribute('src')).toBe(await picture().getAttribute('src'))
    await context.close()
  })

  it.each([0, 80])(
    'lets go without moving what lies below; words go where was pressed for %i ms',
    async (delay) => {
      await open()
      await page.setViewportSize({ width: 1280, height: 800 })
      await picture().click()
      await chosen().waitFor()
      const below = story(page).getByText('บรรทัดล่าง')
      const before = await below.boundingBox()
      await below.click({ position: { x: 2, y: 10 }, delay })
      await chosen().waitFor({ state: 'detached' })
      expect((await below.boundingBox())?.y).toBe(before?.y)
      await page.keyboard.type('ตรงนี้')
      await holds('บรรทัดบน', ALT, 'ตรงนี้บรรทัดล่าง')
      await context.close()
    },
  )

  it('is not said to be sent again when it was not sent at all', async () => {
    context = await desk.signedIn({ width: 360 })
    page = await context.newPage()
    await newDraft(page)
    await page.getByRole('button', { name: 'ภาพ', exact: true }).click()
    const buffer = Buffer.from('no picture at all')
    await page.locator('input[type=file]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: 'ใส่ภาพ' }).click()
    await page.getByText('กรุณาบอกว่าในภาพมีอะไร').waitFor()
    expect(await page.getByRole('button', { name: 'ลองส่งอีกครั้ง' }).count()).toBe(0)
    await page.getByLabel('ในภาพมีอะไร').fill(ALT)
    await page.getByRole('button', { name: 'ใส่ภาพ' }).click()
    await page.getByText('อ่านไฟล์ภาพนี้ไม่ได้').waitFor()
    await page.getByRole('button', { name: 'ลองส่งอีกครั้ง' }).waitFor()
    await context.close()
  })

  it('and a table are in sight on a phone, and a table of no rows is refused with words', async () => {
    context = await desk.signedIn({ width: 360 })
    page = await context.newPage()
    await newDraft(page)
    const toolbar = page.getByRole('toolbar')
    for (const name of ['ตาราง', 'ภาพ']) {
      const box = await toolbar.getByRole('button', { name, exact: true }).boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
    }
    expect((await toolbar.boundingBox())?.height).toBeLessThanOrEqual(64)
    await toolbar.getByRole('button', { name: 'อื่น ๆ' }).click()
    await toolbar.getByRole('button', { name: 'คำพูด' }).waitFor()
    await toolbar.getByRole('button', { name: 'ตาราง', exact: true }).click()
    await page.getByLabel('จำนวนแถว').fill('0')
    await page.getByLabel('จำนวนคอลัมน์').fill('999')
    await page.getByRole('button', { name: 'ใส่ตาราง' }).click()
    await page.getByText('กรุณาใส่จำนวนแถวเป็นตัวเลข 1 ถึง 50').waitFor()
    await page.getByText('กรุณาใส่จำนวนคอลัมน์เป็นตัวเลข 1 ถึง 8').waitFor()
    expect(await story(page).locator('table').count()).toBe(0)
    await page.getByLabel('จำนวนแถว').fill('๒')
    await page.getByLabel('จำนวนคอลัมน์').fill('3')
    await page.getByRole('button', { name: 'ใส่ตาราง' }).click()
    await expect.poll(() => story(page).locator('tr').count()).toBe(2)
    await page.keyboard.type('หัวตาราง')
    await story(page).locator('th', { hasText: 'หัวตาราง' }).waitFor()
    await context.close()
  })
})
