import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { OpenDatabase } from '#db/client.ts'
import { createMember } from '#tests/factories/people.ts'
import { openSite, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The head of the pages is not tried in a browser: ${reason}\n`)

const NAME = 'นางสาวสมหญิง ศรีสุวรรณรุ่งเรืองกิจไพศาลวัฒนา'

describe.skipIf(reason !== null)('the head of every page', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let context: BrowserContext

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
  })
  afterAll(() => close())
  afterEach(() => context.close())

  async function visit(path: string, width: number, javaScript = true): Promise<Page> {
    context = await browser.newContext({
      viewport: { width, height: 740 },
      javaScriptEnabled: javaScript,
      baseURL: portal.origin,
    })
    const page = await context.newPage()
    await page.goto(path)
    return page
  }
  const height = (page: Page) =>
    page.locator('header').evaluate((head) => head.getBoundingClientRect().height)

  it.each(['th', 'en'])(
    'leaves a phone its screen, and leads everywhere without a script (%s)',
    async (lang) => {
      const page = await visit(`/about?lang=${lang}`, 360, false)
      expect(await height(page)).toBeLessThanOrEqual(120)
      await page.locator('summary', { hasText: /^(?:เมนู|Menu)$/u }).click()
      expect(await page.locator('header nav a:visible').count()).toBe(5)
      await page
        .getByRole('link', { name: /ยุทธศาสตร์|Strategy/u })
        .first()
        .click()
      await page.waitForURL('**/strategy')
    },
  )

  it.each([768, 1280])('stays as it is whichever place is the current one (%i px)', async (width) => {
    const places = async (path: string) => {
      const page = await visit(path, width)
      const boxes = await page
        .locator('header nav a:visible, header form')
        .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().toJSON() as object))
      await context.close()
      return boxes
    }
    const elsewhere = await places('/privacy')
    expect(elsewhere.length).toBe(5)
    for (const path of ['/funds', '/strategy', '/glossary', '/about'])
      expect(await places(path)).toEqual(elsewhere)
  })

  it('has one search box on a page that is missing', async () => {
    const page = await visit('/no-such-page', 1280)
    expect(await page.locator('input[type=search]:visible').count()).toBe(1)
  })

  it.each([360, 1280])(
    'names a person whole, and closes on Escape and on a press elsewhere (%i px)',
    async (width) => {
      const member = await createMember(database.db, { name: NAME })
      context = await signedIn(browser, portal, database, member, { width })
      const page = await context.newPage()
      await page.goto('/about')
      const summary = page.locator('header summary', { hasText: 'สมหญิง' })
      const signOut = page.getByRole('button', { name: 'ออกจากระบบ' })
      await summary.click()
      const name = page.locator('header p', { hasText: NAME })
      expect(await name.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Escape')
      expect(await signOut.isVisible()).toBe(false)
      expect(await summary.evaluate((opener) => opener === document.activeElement)).toBe(true)
      await summary.click()
      expect(await signOut.isVisible()).toBe(true)
      await page.locator('main').click({ position: { x: 5, y: 600 } })
      expect(await signOut.isVisible()).toBe(false)
    },
  )
})
