import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import { thaiDay } from '#app/features/discovery/search-log.ts'
import { createOffPaths } from '#app/features/discovery/saved-searches-off.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createMember } from '#tests/factories/people.ts'
import { openSite, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Saved searches are not tested in a browser: ${reason}\n`)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] }

describe.skipIf(reason !== null)('searches that come again, in a browser', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let member: Member

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
    member = await createMember(database.db, { email: 'pa@example.org' })
  })
  afterAll(() => close())

  const phone = async (who: Member) =>
    (await signedIn(browser, portal, database, who, { width: 360, javaScript: false })).newPage()
  /** The page fits a phone and hides nothing from a screen reader. */
  async function readsWell(path: string, who: Member): Promise<void> {
    for (const language of ['th', 'en']) {
      const context = await signedIn(browser, portal, database, who, { width: 360 })
      const page = await context.newPage()
      await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      expect(await page.locator('main').innerText()).not.toMatch(/\b(?:saved|words|feed)\.[a-z]/u)
      const { violations } = await page.evaluate<AxeResult>(`${axe};axe.run()`)
      expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
      await context.close()
    }
  }
  const save = (page: Page) => page.getByRole('button', { name: 'บันทึกการค้นหานี้' }).click()

  it('are saved, named anew, run and deleted on a phone without a script', async () => {
    const page = await phone(member)
    await page.goto('/search?q=ออมวันละบาท&kind=case')
    await page.getByRole('link', { name: 'บันทึกการค้นหานี้' }).click()
    await page.getByLabel('ชื่อที่จำง่าย').fill(' ')
    await save(page)
    await page.getByRole('alert').waitFor()
    await page.getByLabel('ชื่อที่จำง่าย').fill('เรื่องออม')
    await page.getByLabel('เมื่อมีเรื่องใหม่ที่ตรงกัน').selectOption('mail')
    await save(page)
    await page.getByText('บันทึกการค้นหาแล้ว').waitFor()
    await readsWell('/saved-searches', member)
    await readsWell('/saved-searches/new?q=ออม', await createMember(database.db))
    await page.locator('summary', { hasText: 'เปลี่ยนชื่อหรือการแจ้ง' }).click()
    await page.getByLabel('ชื่อที่จำง่าย').fill('ออมของเรา')
    await page.getByRole('button', { name: 'บันทึกการเปลี่ยน' }).click()
    await page.getByRole('heading', { name: 'ออมของเรา' }).waitFor()
    await page.getByRole('link', { name: 'ดูผลตอนนี้ของ “ออมของเรา”' }).click()
    expect(new URL(page.url()).searchParams.get('q')).toBe('ออมวันละบาท')
    await page.goto('/saved-searches')
    await page.locator('summary', { hasText: 'เปลี่ยนชื่อหรือการแจ้ง' }).click()
    await page.getByRole('button', { name: 'ลบการค้นหา' }).click()
    await page.getByText('ยังไม่มีการค้นหาที่บันทึกไว้').waitFor()
    await page.context().close()
  })

  it('are asked for a sign-in first, and lead back to what was to be saved', async () => {
    const answer = await fetch(`${portal.origin}/saved-searches/new?q=a`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      302,
      `/signin?next=${encodeURIComponent('/saved-searches/new?q=a')}`,
    ])
  })

  it('are followed by a feed that the page names, which is not sent twice', async () => {
    const page = await phone(member)
    await page.goto('/search?q=ออม&kind=case')
    const link = page.locator('link[rel=alternate][type="application/atom+xml"]')
    const feed = new URL((await link.getAttribute('href')) ?? '', portal.origin)
    expect(feed.searchParams.get('kind')).toBe('case')
    expect(await page.getByRole('link', { name: 'Atom' }).getAttribute('href')).toBe(
      feed.pathname + feed.search,
    )
    const first = await fetch(feed)
    expect([first.status, first.headers.get('Content-Type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ])
    const known = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } }
    expect((await fetch(feed, known)).status).toBe(304)
    await page.context().close()
  })

  it('are silenced by a link of a mail, with one press and without signing in', async () => {
    const { id } = await database.db
      .insertInto('saved_searches')
      .values({
        ...{ user_id: member.id, name: 'เรื่องออม', search: '?q=ออม', alert: 'mail' },
        ...{ alert_from: new Date(), created_at: new Date() },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const alert = async () =>
      (
        await database.db
          .selectFrom('saved_searches')
          .select('alert')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).alert
    const path = (await createOffPaths(database.db))({ what: 'one', id })
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    await page.goto(portal.origin + path)
    expect(await alert()).toBe('mail')
    await page.getByRole('button', { name: 'หยุดแจ้ง' }).click()
    await page.getByText('หยุดแจ้งแล้ว').waitFor()
    expect(await alert()).toBe('none')
    await database.db.updateTable('saved_searches').set({ alert: 'mail' }).where('id', '=', id).execute()
    const byMailProgram = {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }
    expect((await fetch(portal.origin + path, byMailProgram)).status).toBe(200)
    expect(await alert()).toBe('none')
    await page.close()
  })

  it('teach editors a word: asked in vain, joined, and found within seconds', async () => {
    const editor = await createMember(database.db, { name: 'ครูอ้อย', roles: ['reviewer'] })
    const page = await phone(editor)
    // why: a browser steered by a program says so, and robots are not counted.
    await page.setExtraHTTPHeaders({ 'User-Agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/140.0 Mobile' })
    const ask = async () => {
      await page.goto('/search?q=แซกโซโฟน')
      return page.locator('main ol li').count()
    }
    expect(await ask()).toBe(0)
    // why: the portal writes what it counted every few seconds.
    await expect
      .poll(() => database.db.selectFrom('search_counts').select(['query', 'found', 'asked']).execute(), {
        timeout: 20_000,
      })
      .toEqual([{ query: 'แซกโซโฟน', found: false, asked: 1 }])
    const counted = { day: thaiDay(new Date()), query: 'แซกโซโฟน', language: 'en', found: false, asked: 2 }
    await database.db.insertInto('search_counts').values(counted).execute()
    await page.goto('/admin/search-words')
    await page.locator('summary', { hasText: 'แซกโซโฟน' }).first().click()
    const others = page.getByLabel('คำที่มีความหมายเดียวกับ “แซกโซโฟน”').first()
    await others.fill('แซกโซโฟน')
    await page.getByRole('button', { name: 'เพิ่มคำพ้อง' }).first().click()
    await page.getByRole('alert').first().waitFor()
    expect(await others.inputValue()).toBe('แซกโซโฟน')
    await others.fill('งานศพ')
    await page.getByRole('button', { name: 'เพิ่มคำพ้อง' }).first().click()
    await page.getByText('เพิ่มคำพ้องแล้ว ใช้ได้ในไม่กี่วินาที').waitFor()
    await expect.poll(ask, { timeout: 20_000 }).toBeGreaterThan(0)
    await readsWell('/admin/search-words', editor)
    await page.goto('/admin/search-words')
    await page.getByRole('button', { name: 'เอาออก: แซกโซโฟน' }).click()
    await page.getByText('เอาคำพ้องออกแล้ว').waitFor()
    await expect.poll(ask, { timeout: 20_000 }).toBe(0)
    expect((await (await phone(member)).goto('/admin/search-words'))?.status()).toBe(403)
    await page.context().close()
  })
})
