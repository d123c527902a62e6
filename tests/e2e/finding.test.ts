import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Finding is not tested in a browser: ${reason}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }

describe.skipIf(reason !== null)('finding, in a browser', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>
  const people: BrowserContext[] = []

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterEach(async () => {
    for (const person of people.splice(0)) await person.close()
  })
  afterAll(async () => {
    await close()
  })

  async function visit(path: string, { javaScript = true, width = 360 } = {}): Promise<Page> {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 800 }, javaScriptEnabled: javaScript, baseURL: portal.origin },
    })
    people.push(context)
    const page = await context.newPage()
    await page.goto(path, { waitUntil: 'load' })
    return page
  }
  const box = (page: Page) => page.locator('input[name=q]').first()
  /** Opens the ways to narrow and order, which a phone shows as one line. */
  const openPanel = (page: Page) => page.locator('main .filters > summary').click()
  const options = (page: Page) => page.getByRole('option')
  const active = (page: Page) =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? null
      return id === null ? null : (document.getElementById(id)?.textContent ?? null)
    })
  const address = (page: Page) => {
    const { pathname, searchParams } = new URL(page.url())
    return [pathname, Object.fromEntries(searchParams)] as const
  }
  async function accessible(page: Page): Promise<void> {
    const found = await page.evaluate<AxeResult>(`${axe};axe.run()`)
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  }

  it('suggests while typing, and is worked by keyboard alone', async () => {
    const page = await visit('/about')
    await page.keyboard.press('/')
    await page.keyboard.type('น้ำ')
    await options(page).first().waitFor()
    expect(await box(page).getAttribute('aria-expanded')).toBe('true')
    expect(await page.getByRole('listbox').getByRole('group').count()).toBeGreaterThan(1)
    expect(await page.getByRole('group', { name: 'เรื่อง', exact: true }).count()).toBe(1)
    const all = await options(page).allTextContents()
    expect(await page.locator('[role=status]').filter({ hasText: 'คำแนะนำ' }).textContent()).toContain(
      String(all.length),
    )
    expect(await active(page)).toBeNull()
    await page.keyboard.press('ArrowDown')
    expect(await active(page)).toBe(all[0])
    await page.keyboard.press('ArrowUp')
    expect(await active(page)).toBe(all.at(-1))
    await page.keyboard.press('Home')
    expect(await active(page)).toBe(all[0])
    await page.keyboard.press('End')
    expect(await active(page)).toBe(all.at(-1))
    await accessible(page)
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await box(page).inputValue()).toBe('น้ำ')
    await page.keyboard.press('ArrowDown')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/knowledge/reported-nam-khao')
  })

  it('asks once for a word typed fast, and shows nothing for a question that was overtaken', async () => {
    const page = await visit('/')
    const asked: string[] = []
    await page.route('**/search/suggest?**', async (route) => {
      const typed = new URL(route.request().url()).searchParams.get('q') ?? ''
      asked.push(typed)
      // why: the answer to the first word comes long after the answer to the second.
      if (typed === 'กองทุน') await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue().catch(() => undefined)
    })
    await box(page).pressSequentially('กองทุน', { delay: 10 })
    await expect.poll(() => asked).toEqual(['กองทุน'])
    await box(page).fill('สงขลา')
    await page.getByRole('option', { name: /สงขลา/u }).first().waitFor()
    await page.waitForTimeout(1_800)
    expect((await options(page).allTextContents()).every((text) => text.includes('สงขลา'))).toBe(true)
    expect(asked).toEqual(['กองทุน', 'สงขลา'])
  })

  it('leads to a fund, to a term in the glossary and to a place', async () => {
    const page = await visit('/?lang=en')
    await box(page).fill('Songkh')
    await page.getByRole('option', { name: 'Songkhla Province' }).click()
    await page.waitForURL('**/search?province=TH-90')
    await box(page).fill('ผู้ด้อยโอกาส')
    await page.getByRole('group', { name: 'Terms' }).getByRole('option').first().click()
    await page.waitForURL(/\/glossary#/u)
    expect(await page.locator(':target').textContent()).toContain('ผู้ด้อยโอกาส')
    await box(page).fill('กองทุนสวัสดิการชุมชนตำบลแม่ฮี้')
    await page.getByRole('group', { name: 'Funds' }).getByRole('option').first().click()
    await page.waitForURL(/\/funds\//u)
    expect(await page.locator('h1').textContent()).toBe('กองทุนสวัสดิการชุมชนตำบลแม่ฮี้')
  })

  it('remembers what was searched on this device only, until it is cleared', async () => {
    const page = await visit('/')
    const sent: string[] = []
    // why: the browser fetches the mark of the site when it pleases.
    page.on('request', (request) => {
      if (!request.url().endsWith('/mark.svg')) sent.push(request.url())
    })
    await box(page).fill('ออมวันละบาท')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/u)
    await page.goto('/about')
    sent.length = 0
    await box(page).focus()
    expect(await options(page).allTextContents()).toEqual(['ออมวันละบาท'])
    expect(sent).toEqual([])
    await accessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await options(page).count()).toBe(0)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    const stranger = await visit('/about')
    await box(stranger).focus()
    expect(await options(stranger).count()).toBe(0)
  })

  it('reads filters typed in the box, and lets each be taken away', async () => {
    const page = await visit('/search')
    await box(page).fill('กองทุน จังหวัด:สงขลา ภาค:ใต้')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/u)
    const hits = page.locator('main ol > li')
    const both = await hits.count()
    expect(both).toBeGreaterThan(0)
    const narrowed = page.getByRole('list', { name: 'ตัวเลือกที่ใช้อยู่' })
    expect(await narrowed.getByRole('link').count()).toBe(2)
    await accessible(page)
    await narrowed.getByRole('link', { name: 'สงขลา' }).click()
    await page.waitForURL((url) => url.searchParams.get('q') === 'กองทุน ภาค:ใต้')
    expect(await box(page).inputValue()).toBe('กองทุน ภาค:ใต้')
  })

  it('says what it did not understand, and offers what it knows', async () => {
    const page = await visit('/search?q=ออม จังหวัด:เพชร')
    const hint = page.getByText('ไม่พบ “เพชร” ในรายชื่อของ “จังหวัด”')
    expect(await hint.count()).toBe(1)
    await accessible(page)
    await page.getByRole('link', { name: 'เพชรบูรณ์' }).click()
    await page.waitForURL(/province=TH-67/u)
    expect(address(page)).toEqual(['/search', { q: 'ออม', province: 'TH-67' }])
  })

  it('puts the nearest first and says how that was measured, and keeps it in the other language', async () => {
    const page = await visit('/search?q=กองทุน&type=fund')
    await openPanel(page)
    await page.getByLabel('ใกล้จังหวัด').selectOption({ label: 'น่าน' })
    await page.getByRole('button', { name: 'เรียงตามระยะทาง' }).click()
    await page.waitForURL(/near=TH-55/u)
    expect(address(page)).toEqual(['/search', { q: 'กองทุน', type: 'fund', sort: 'distance', near: 'TH-55' }])
    const measured = await page
      .getByText(/ห่างราว [\d,]+ กม\. วัดเป็นเส้นตรงจากกลางจังหวัดน่าน ถึงกลาง/u)
      .allTextContents()
    const far = measured.map((text) => Number(/ราว ([\d,]+)/u.exec(text)?.[1]?.replaceAll(',', '')))
    expect(far.length).toBeGreaterThan(5)
    expect(far).toEqual(far.toSorted((a, b) => a - b))
    await accessible(page)
    await page.locator('summary', { hasText: 'เมนู' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/lang=en/u)
    expect(
      await page.getByText(/About [\d,]+ km away in a straight line, from the middle of Nan/u).count(),
    ).toBe(far.length)
    await openPanel(page)
    await page.getByRole('link', { name: 'Stop measuring' }).click()
    await page.waitForURL((url) => !url.searchParams.has('near'))
    expect(address(page)).toEqual(['/search', { q: 'กองทุน', type: 'fund' }])
  })

  it('shows funds among the stories, and either alone', async () => {
    const page = await visit('/search?q=น้ำขาว')
    expect(await page.locator('main ol > li', { hasText: 'เผยแพร่แล้ว 1 เรื่อง' }).count()).toBe(1)
    await page.getByRole('navigation', { name: 'สิ่งที่ค้น' }).getByRole('link', { name: /กองทุน/u }).click()
    await page.waitForURL(/type=fund/u)
    const links = await page
      .locator('main ol > li h2 a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links.length).toBeGreaterThan(0)
    expect(links.every((href) => href?.startsWith('/funds/'))).toBe(true)
  })

  it('leads on from a story to those like it, with why', async () => {
    const page = await visit('/knowledge/demo-equipment-bank')
    const similar = page.getByRole('region', { name: 'เรื่องที่คล้ายกัน' })
    expect(await similar.getByRole('listitem').count()).toBeLessThanOrEqual(4)
    expect(await similar.getByText('สวัสดิการเดียวกัน: ').count()).toBeGreaterThan(0)
    await accessible(page)
    await similar.getByRole('link').first().click()
    await page.waitForURL(
      (url) => url.pathname.startsWith('/knowledge/') && !url.pathname.endsWith('equipment-bank'),
    )
  })

  it('does all but suggesting without JavaScript', async () => {
    const page = await visit('/search', { javaScript: false })
    await box(page).fill('จังหวัด:สงขลา ชนิด:กองทุน')
    await page.locator('main').getByRole('button', { name: 'ค้นหา', exact: true }).click()
    await page.waitForURL(/q=/u)
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(1)
    await openPanel(page)
    await page.getByLabel('ใกล้จังหวัด').selectOption('TH-93')
    await page.getByRole('button', { name: 'เรียงตามระยะทาง' }).click()
    await page.waitForURL(/near=TH-93/u)
    expect(address(page)[1]['q']).toBe('จังหวัด:สงขลา ชนิด:กองทุน')
    expect(await page.getByText('วัดเป็นเส้นตรงจากกลางจังหวัดพัทลุง ถึงกลางจังหวัดสงขลา').count()).toBeGreaterThan(1)
    await page.getByRole('list', { name: 'ตัวเลือกที่ใช้อยู่' }).getByRole('link').first().click()
    await page.waitForURL((url) => url.searchParams.get('q') !== 'จังหวัด:สงขลา ชนิด:กองทุน')
    expect(address(page)[1]).toMatchObject({ sort: 'distance', near: 'TH-93' })
  })
})
