import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { demoSession } from './demo-session.ts'
import { databaseOf } from './people.ts'
import { openBrowser, startPortal, whyNoBrowserTests, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
const LONG = 'https://example.org/news/contents/details/a-very-long-name-of-a-page/98333'

describe.skipIf(reason !== null)('the desk for imported texts', () => {
  let portal: Portal
  beforeAll(async () => {
    portal = await startPortal()
    const { db, close } = await databaseOf(portal)
    for (const title of ['ข่าวหนึ่ง', 'ข่าวสอง'])
      await importLine(db, JSON.stringify({ id: title, title, body: 'เนื้อข่าว', source: LONG }), {
        published: false,
        now: new Date(),
      })
    await close()
  })
  afterAll(() => portal.stop())

  const page = async (path: string, headers: Record<string, string>, fields?: Record<string, string>) => {
    const sent = fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }
    const answer = await fetch(portal.origin + path, { headers, redirect: 'manual', ...sent })
    return { status: answer.status, text: await answer.text() }
  }

  it('is open to moderators, who publish there without any script', async () => {
    const moderator = await demoSession(portal, 'demo-moderator')
    expect((await page('/review', moderator)).text).toContain('มีเรื่องนำเข้ารอเผยแพร่ 2 เรื่อง')
    const { text } = await page('/review/imports', moderator)
    expect(text).toContain('รอเผยแพร่ (2)')
    const itemId = /name="itemId" value="([^"]+)"/u.exec(text)?.[1] ?? ''
    expect((await page(`/write/${itemId}`, moderator)).text).toContain('href="/review/imports"')
    const published = await page('/review/imports', moderator, { itemId, step: 'publish' })
    expect(published.text).toContain('เผยแพร่แล้ว')
    const path = /href="(\/knowledge\/[^"]+)"/u.exec(published.text)?.[1] ?? ''
    const item = await page(path, {})
    expect(item.text).toContain('ยังไม่ผ่านการตรวจของคลัง')
    expect(item.text).not.toContain('rel="license')
    expect((await page('/review/imports', moderator, { itemId, step: 'publish' })).status).toBe(409)
    expect((await page('/review/imports', moderator, { itemId, step: 'sell' })).status).toBe(400)
  })

  it.skipIf(whyNoBrowserTests() !== null)(
    'shows a text with an address longer than a phone is wide',
    async () => {
      const { Cookie } = await demoSession(portal, 'demo-moderator')
      const { text } = await page('/review/imports', { Cookie })
      const browser = await openBrowser()
      const context = await browser.newContext({
        ...{ viewport: { width: 360, height: 720 }, extraHTTPHeaders: { Cookie } },
      })
      const phone = await context.newPage()
      for (const path of ['/review/imports', /href="(\/review\/[0-9a-f-]{36})"/u.exec(text)?.[1] ?? '']) {
        await phone.goto(portal.origin + path)
        expect(await phone.locator('main').innerText()).toContain(LONG)
        expect(await phone.evaluate(() => document.documentElement.scrollWidth), path).toBe(360)
      }
      await browser.close()
    },
  )

  it('is closed to everybody else', async () => {
    const reviewer = await demoSession(portal, 'demo-reviewer')
    expect((await page('/review/imports', reviewer)).status).toBe(403)
    expect((await page('/review/imports', reviewer, { itemId: 'x', step: 'publish' })).status).toBe(403)
    expect((await page('/review/imports', {})).status).toBe(302)
  })
})
