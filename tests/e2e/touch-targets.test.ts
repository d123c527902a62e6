import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Links are not measured in a browser: ${reason}\n`)

describe.skipIf(reason !== null)('links on a phone', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(() => close())

  it.each([
    ['/search?q=กองทุน', 'main nav a, main li h2 a'],
    ['/search?q=กองทุน&kind=case', 'main ul a[rel=nofollow]'],
    ['/search?q=กองทุร', 'main p a[href*=exact]'],
    ['/knowledge/reported-nam-khao', 'main aside dl a, main article section li a'],
    ['/funds', 'main li a, main nav a'],
  ])('are as high as a fingertip (%s)', async (path, links) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, baseURL: portal.origin })
    await page.goto(path)
    const heights = await page
      .locator(links)
      .filter({ visible: true })
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(0)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.close()
  })
})
