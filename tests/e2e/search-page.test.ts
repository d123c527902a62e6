import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The search page is not tried in a browser: ${reason}\n`)

describe.skipIf(reason !== null)('the search page in a browser', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(() => close())

  async function open(path: string, { width = 360, javaScript = false } = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 780 },
      javaScriptEnabled: javaScript,
      baseURL: portal.origin,
    })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const top = async (page: Page, selector: string) =>
    (await page.locator(selector).first().boundingBox())?.y ?? Number.POSITIVE_INFINITY

  it('offers its filters before the answers on a phone, without JavaScript', async () => {
    const page = await open('/search?q=ออม')
    const control = page.locator('main summary', { hasText: 'กรองและเรียงผล' })
    const benefit = page.locator('main summary', { hasText: 'ประเภทสวัสดิการ' })
    expect(await benefit.isVisible()).toBe(false)
    expect((await control.boundingBox())?.y).toBeLessThan(await top(page, 'main ol > li'))
    await control.click()
    await benefit.click()
    await page.locator('main nav a[href*="benefit="]').first().click()
    await page.locator('main summary', { hasText: 'กรองและเรียงผล (1)' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.context().close()
  })

  it('shows the first answer on a phone without scrolling, in either language', async () => {
    for (const language of ['th', 'en']) {
      const page = await open(`/search?lang=${language}&q=ออม`)
      expect(await top(page, 'main ol > li')).toBeLessThan(640)
      await page.context().close()
    }
  })

  it('shows its filters beside the answers on a desk', async () => {
    const page = await open('/search?q=ออม', { width: 1280 })
    expect(await page.locator('main summary', { hasText: 'กรองและเรียงผล' }).isVisible()).toBe(false)
    expect(await page.locator('main summary', { hasText: 'ประเภทสวัสดิการ' }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('shows the last page where somebody asks for one behind it', async () => {
    const page = await open('/search?page=99')
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(0)
    const [, at, last] = /หน้า (\d+) จาก (\d+)/u.exec(await page.locator('main').innerText()) ?? []
    expect(at).toBe(last)
    await page.getByRole('link', { name: 'หน้าก่อน' }).waitFor()
    await page.context().close()
  })

  it.each([
    ['th', 3000, /ใช้เฉพาะ 400 ตัวแรก/u],
    ['en', 5000, /only its first 400 characters/u],
  ])('takes a very long question and says that it was cut (%s)', async (language, length, words) => {
    const page = await open(`/search?lang=${language}&q=${encodeURIComponent('ออม'.repeat(length / 3))}`)
    expect(await page.locator('main').innerText()).toMatch(words)
    expect(await page.locator('main input[type=search][name=q]').inputValue()).toHaveLength(400)
    await page.context().close()
  })

  it('says in words that an address is too long to be read', async () => {
    const answer = await fetch(`${portal.origin}/search?q=${'a'.repeat(100_000)}`)
    expect(answer.status).toBe(431)
    const said = await answer.text()
    expect(said).toContain('ที่อยู่ยาวเกินไป')
    expect(said).toContain('The address is too long')
  })

  it.each(['th', 'en'])('gives an example in its box that finds something (%s)', async (language) => {
    const page = await open(`/?lang=${language}`)
    const hint = await page.locator('main input[name=q]').getAttribute('placeholder')
    const example = /[ก-๙ ]+$/u.exec(hint ?? '')?.[0].trim() ?? 'no example'
    await page.goto(`/search?q=${encodeURIComponent(example)}`)
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(0)
    await page.context().close()
  })
})
