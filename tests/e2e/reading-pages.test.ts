import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Reading pages are not tested in a browser: ${reason}\n`)

const PATHS = ['/', '/about', '/strategy', '/glossary', '/privacy', '/terms', '/no-such-page']
const CASES = PATHS.flatMap((path) => [[path, 'th'] as const, [path, 'en'] as const])
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }

describe.skipIf(reason !== null)('the public reading pages in a browser', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(() => close())

  async function phone(path: string): Promise<{ page: Page; troubles: string[]; scripts: string[] }> {
    const page = await browser.newPage({ viewport: { width: 360, height: 720 } })
    const troubles: string[] = []
    const scripts: string[] = []
    page.on('console', (message) => {
      // why: a browser reports every 404 document as an error; the page we ask for does not exist on purpose.
      if (message.type() === 'error' && !message.text().includes('status of 404'))
        troubles.push(message.text())
    })
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    })
    await page.goto(portal.origin + path, { waitUntil: 'load' })
    return { page, troubles, scripts }
  }

  it.each(CASES)('%s reads well on a phone in %s', async (path, language) => {
    const { page, troubles, scripts } = await phone(`${path}?lang=${language}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.title()).not.toMatch(/ไม่สำเร็จ|could not be opened/u)
    expect(await page.title()).toMatch(/(?:^| · )(?:คลังสวัสดิการชุมชน|Community Welfare Commons)$/u)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(scripts).toEqual(['/assets/enhance-reading.js'])
    const found = await page.evaluate<AxeResult>(`${axe};axe.run()`)
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    expect(troubles).toEqual([])
    await page.close()
  })

  it.each(['th', 'en'])(
    'puts the rows of a table below one another on a phone, still as a table (%s)',
    async (language) => {
      const { page } = await phone(`/privacy?lang=${language}`)
      const table = page.getByRole('table')
      const [columns, first] = [
        table.getByRole('columnheader'),
        table.getByRole('row').nth(1).getByRole('cell'),
      ]
      expect([await columns.count(), await first.count()]).toEqual([3, 3])
      const boxes = await first.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect()))
      expect(boxes.every(({ width }) => width > 300)).toBe(true)
      expect(await first.nth(2).evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(
        await columns.nth(2).textContent(),
      )
      await page.close()
    },
  )

  it('shows every word of a page in the language that was asked for', async () => {
    const { page } = await phone('/about?lang=en')
    expect(await page.locator('main h1').innerText()).toMatch(/^[A-Z]/u)
    expect(await page.locator('body').innerText()).not.toMatch(/\b(?:common|pages|search)\.[a-z]/u)
    await page.close()
  })

  it('changes language on the same page with the same question, and remembers it', async () => {
    const { page } = await phone('/glossary?from=meeting')
    await page.locator('summary', { hasText: 'เมนู' }).click()
    await page.getByRole('link', { name: 'English' }).click()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/glossary?from=meeting&lang=en')
    await page.goto(`${portal.origin}/about`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.close()
  })

  it('puts the cursor into the search box when / is pressed', async () => {
    const { page } = await phone('/about')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.close()
  })

  it('names all thirteen targets and all terms of the glossary', async () => {
    const strategy = await phone('/strategy')
    expect(await strategy.page.locator('section[aria-labelledby=targets] tbody tr').count()).toBe(13)
    await strategy.page.close()
    const glossary = await phone('/glossary')
    expect(await glossary.page.locator('dt').count()).toBe(111)
    await glossary.page.close()
  })

  it('says that a page does not exist and refuses a form of another site', async () => {
    expect((await fetch(`${portal.origin}/no-such-page`)).status).toBe(404)
    const foreign = { method: 'POST', headers: { Origin: 'https://evil.example' } }
    expect((await fetch(`${portal.origin}/about`, foreign)).status).toBe(403)
  })
})
