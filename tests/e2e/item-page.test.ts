import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { publishItem } from '#tests/factories/public-items.ts'
import { databaseOf, openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`An item is not handed on in a browser: ${reason}\n`)

const ITEM = '/knowledge/reported-nam-khao'

describe.skipIf(reason !== null)('an item that is handed on', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(() => close())

  async function open(path: string, javaScript = true): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled: javaScript, baseURL: portal.origin })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }

  it.each([
    [true, ['คัดลอกที่อยู่', 'พิมพ์']],
    [false, []],
  ])('shows buttons that need a script only where one runs (%s)', async (javaScript, expected) => {
    const page = await open(ITEM, javaScript)
    const shown = async () => {
      const names: string[] = []
      for (const button of await page.locator('main button').all())
        if (await button.isVisible()) names.push(await button.innerText())
      return names
    }
    await expect.poll(shown).toEqual(expected)
    await page.context().close()
  })

  it('says on paper where it stands and where its sources do', async () => {
    const page = await open(ITEM)
    const sources = await page
      .locator('article section a[rel="noopener external"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(sources.length).toBeGreaterThan(0)
    const screen = await page.locator('main').innerText()
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('main').innerText()
    const address = /\/k\/\d+/u.exec(paper)?.[0] ?? ''
    const short = await fetch(portal.origin + address, { redirect: 'manual' })
    expect([short.status, short.headers.get('Location')]).toEqual([302, ITEM])
    for (const address of sources) {
      expect(paper).toContain(address)
      expect(screen).not.toContain(address)
    }
    await page.context().close()
  })

  it('keeps sums and names of a table whole on a phone, and scrolls the table alone', async () => {
    const { db, close } = await databaseOf(portal)
    const body = fromMarkdown(
      '| เดือน | เงินสมทบสมาชิก | ค่ายา | คงเหลือ |\n|---|---|---|---|\n| กุมภาพันธ์ 2566 | 12,480.50 | 1,204,350.00 | 105,400 |',
    )
    const id = await publishItem(db, { title: 'ตู้ยาของหมู่บ้าน', body, at: new Date() })
    const { slug } = await db
      .selectFrom('knowledge_items')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await close()
    const page = await open(`/knowledge/${slug}`)
    await page.setViewportSize({ width: 360, height: 720 })
    const lines = (words: string) =>
      page.getByText(words).evaluate((node) => {
        const range = document.createRange()
        range.selectNodeContents(node)
        return range.getClientRects().length
      })
    for (const words of ['12,480.50', '1,204,350.00', '105,400']) expect(await lines(words)).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })

  it.each(['th', 'en'])(
    'has a sheet for the wall with its code, title and address (%s)',
    async (language) => {
      const page = await open(`${ITEM}?lang=${language}`)
      const title = await page.locator('h1').innerText()
      await page.getByRole('link', { name: /คิวอาร์โค้ด|QR code/u }).click()
      await page.waitForURL(`**${ITEM}/qr`)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      const address = new RegExp(`^${portal.origin}/k/\\d+$`, 'mu').exec(
        await page.locator('main').innerText(),
      )
      expect((await fetch(address?.[0] ?? '')).url).toBe(portal.origin + ITEM)
      const code = page.locator('main img')
      await expect
        .poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0)
      expect(await page.title()).toMatch(/ · (?:คลังสวัสดิการชุมชน|Community Welfare Commons)$/u)
      for (const path of [
        '/knowledge/no-such-item/qr',
        '/knowledge/no-such-item/qr.svg',
        '/k/0',
        '/k/987654',
      ])
        expect((await fetch(portal.origin + path)).status).toBe(404)
      await page.context().close()
    },
  )
})
