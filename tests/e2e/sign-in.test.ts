import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createMember } from '#tests/factories/people.ts'
import { openSite, press, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Nobody signs in with a browser: ${reason}\n`)

describe.skipIf(reason !== null)('somebody who signs in', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
  })
  afterAll(() => close())
  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled: false, baseURL: portal.origin })
    page = await context.newPage()
    return () => context.close()
  })

  async function signIn(login: string): Promise<string> {
    await page.getByLabel('อีเมล เบอร์โทร หรือชื่อผู้ใช้').fill(login)
    await page.getByLabel('รหัสผ่าน').fill(DEMO_PASSWORD)
    await press(page.locator('main').getByRole('button', { name: 'เข้าสู่ระบบ' }))
    return new URL(page.url()).pathname
  }

  it.each([
    ['demo-member', '/my-items'],
    ['demo-leader', '/my-items'],
    ['demo-trainer', '/my-items'],
    ['demo-reviewer', '/review'],
    ['demo-moderator', '/review'],
    ['demo-admin', '/admin'],
  ])('as %s begins at %s', async (login, first) => {
    await page.goto('/signin')
    expect(await signIn(login)).toBe(first)
    await page.goto('/signin')
    expect(new URL(page.url()).pathname).toBe(first)
  })

  it('comes back to the page that asked for it', async () => {
    await page.goto('/saved-searches')
    expect(await page.locator('main').innerText()).not.toContain('ท่านออกจากระบบแล้ว')
    expect(await signIn('demo-admin')).toBe('/saved-searches')
  })

  it('hears why when a new role ended the session, and afterwards what it is', async () => {
    const person = await createMember(database.db, { name: 'ป้าแก้ว' })
    const admin = await createMember(database.db, { roles: ['administrator'] })
    const theirs = await signedIn(browser, portal, database, person)
    const boss = await signedIn(browser, portal, database, admin, { javaScript: false })
    const people = await boss.newPage()
    await people.goto(`/admin/people?q=${encodeURIComponent('ป้าแก้ว')}`)
    const row = people.locator('li', { hasText: 'ป้าแก้ว' })
    await row.locator('summary', { hasText: 'ให้เป็นผู้ตรวจ' }).click()
    await press(row.getByRole('button', { name: 'ยืนยันให้เป็นผู้ตรวจ' }))
    const reader = await theirs.newPage()
    await reader.goto('/my-items')
    expect(new URL(reader.url()).pathname).toBe('/signin')
    expect(await reader.locator('main').innerText()).toContain('ท่านออกจากระบบแล้ว')
    await theirs.close()
    const again = await signedIn(browser, portal, database, person)
    const told = await again.newPage()
    await told.goto('/notifications')
    expect(await told.locator('main').innerText()).toContain('ท่านได้รับบทบาทใหม่: ผู้ตรวจ')
    await told.goto('/notifications?lang=en')
    expect(await told.locator('main').innerText()).toContain('You have a new role: Reviewer')
    await Promise.all([again.close(), boss.close()])
  })
})
