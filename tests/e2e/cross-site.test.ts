import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Posts of other sites are not tried in a browser: ${reason}\n`)

const navigation = { Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' }

describe.skipIf(reason !== null)('a form that another site sends', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(() => close())

  const post = (path: string, headers: Record<string, string>) =>
    fetch(portal.origin + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ login: 'a', password: 'b' }),
      redirect: 'manual',
    })

  it.each([
    ['th', '/signin', 'ไม่รับคำขอจากเว็บอื่น'],
    ['en', '/signin?lang=en', 'A request from another site was refused'],
  ])('is refused with a page that can be read in %s', async (language, path, words) => {
    const page = await browser.newPage()
    await page.setContent(
      `<form method="post" action="${portal.origin}${path}"><input name="login" value="a"><button>go</button></form>`,
    )
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.getByRole('button').click(),
    ])
    expect(response.status()).toBe(403)
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.title()).toMatch(/ · (?:คลังสวัสดิการชุมชน|Community Welfare Commons)$/u)
    await page.close()
  })

  it.each([
    ['another site', { ...navigation, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['a sister site', { ...navigation, Origin: 'https://a.example', 'Sec-Fetch-Site': 'same-site' }, 403],
    ['an older browser elsewhere', { Accept: 'text/html', Origin: 'https://evil.example' }, 403],
    ['a hidden place', { Accept: 'text/html', Origin: 'null' }, 403],
    ['a place that is none', { Accept: 'text/html', Origin: 'nonsense' }, 403],
    ['nowhere', { Accept: 'text/html' }, 403],
    // why: a browser that hides the origin but vouches for the site, as a strict privacy setting makes it.
    [
      'our page with a hidden origin',
      { ...navigation, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      422,
    ],
  ])('from %s never breaks the portal', async (_, headers, status) => {
    const answer = await post('/signin', headers)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
  })
})
