import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { openPages, press } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`A new password is not chosen in a browser: ${reason}\n`)

const LOGIN = 'อีเมล เบอร์โทร หรือชื่อผู้ใช้'

describe.skipIf(reason !== null)('a forgotten password in a browser', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
    context = await browser.newContext({ viewport: { width: 360, height: 720 }, baseURL: portal.origin })
    page = await context.newPage()
  })
  afterAll(async () => {
    await context.close()
    await close()
  })

  async function signIn(login: string, password: string, begins = '/my-items'): Promise<void> {
    await page.goto('/signin')
    await page.getByLabel(LOGIN).fill(login)
    await page.getByLabel('รหัสผ่าน').fill(password)
    await page.locator('main').getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
    await page.waitForURL(`**${begins}`)
  }

  async function register(login: string): Promise<void> {
    await context.clearCookies()
    await page.goto('/register')
    await page.getByLabel('ชื่อที่แสดง').fill('สมใจ ใจดี')
    await page.getByLabel(LOGIN).fill(login)
    await page.getByLabel('รหัสผ่าน').fill('ข้าวเหนียวมะม่วง')
    await page.getByLabel('ข้าพเจ้าอ่านและยอมรับ').check()
    await page.getByRole('button', { name: 'สมัครสมาชิก' }).click()
    await page.waitForURL('**/my-items')
    await context.clearCookies()
  }

  /** The link of the newest mail, as its reader would follow it. */
  async function mailedLink(login: string): Promise<string> {
    await page.goto('/forgot')
    await page.getByLabel(LOGIN).fill(login)
    await page.getByRole('button', { name: 'ส่งลิงก์ทางอีเมล' }).click()
    await page.getByText('เราส่งลิงก์ไปแล้ว').waitFor()
    const links = page.locator('li', { hasText: login }).locator('a[href*="/reset"]')
    await expect
      .poll(async () => {
        await page.goto('/mailbox')
        return links.count()
      })
      .toBeGreaterThan(0)
    return (await links.first().getAttribute('href')) ?? ''
  }

  it('is replaced through the mailed link, and its secret goes nowhere else', async () => {
    await register('somjai@example.org')
    const link = await mailedLink('somjai@example.org')
    const token = /token=([\w-]+)/u.exec(link)?.[1] ?? 'no token'
    const told: string[] = []
    page.on('request', (request) => {
      told.push(request.url())
    })
    page.on('requestfinished', (request) => {
      void request.allHeaders().then((headers) => told.push(headers['referer'] ?? ''))
    })
    await page.goto(link)
    expect(page.url()).toBe(`${portal.origin}/reset`)
    await page.getByLabel('รหัสผ่านใหม่').fill('สั้นไป')
    await page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }).click()
    await page.getByText('รหัสผ่านสั้นเกินไป').first().waitFor()
    await page.reload()
    const elsewhere = `${portal.origin.replace('127.0.0.1', 'localhost')}/about`
    await page.evaluate((address) => {
      location.assign(address)
    }, elsewhere)
    await page.waitForURL(elsewhere)
    await page.goto('/reset')
    await page.getByLabel('รหัสผ่านใหม่').fill('ทุเรียนหมอนทองลูกใหญ่')
    const sent = page.waitForRequest((request) => request.method() === 'POST')
    await page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }).click()
    await page.waitForURL('**/signin?said=reset')
    expect((await (await sent).allHeaders())['origin']).toBe(portal.origin)
    expect(told.filter((words) => words.includes(token))).toEqual([portal.origin + link])
    await signIn('somjai@example.org', 'ทุเรียนหมอนทองลูกใหญ่')
    await context.clearCookies()
  })

  it('cannot be replaced twice by one link, and the page says what to do', async () => {
    await register('once@example.org')
    const link = await mailedLink('once@example.org')
    const choose = async (password: string) => {
      await page.goto(link)
      await page.getByLabel('รหัสผ่านใหม่').fill(password)
      await page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }).click()
    }
    await choose('ทุเรียนหมอนทองลูกใหญ่')
    await page.waitForURL('**/signin?said=reset')
    await choose('ทุเรียนหมอนทองลูกเล็ก')
    await page.getByText('ลิงก์นี้หมดอายุหรือใช้ไปแล้ว').first().waitFor()
    await page.locator('main').getByRole('link', { name: 'ขอลิงก์ใหม่' }).click()
    await page.waitForURL('**/forgot')
    await page.getByRole('link', { name: 'มีรหัสครั้งเดียวจากผู้ดูแลแล้ว' }).click()
    await page.getByLabel('รหัสครั้งเดียว').waitFor()
  })

  it('is replaced by the code that an administrator tells', async () => {
    await register('grandmother')
    await signIn('demo-admin', DEMO_PASSWORD, '/admin')
    await page.goto('/admin/people?q=grandmother')
    await page.getByRole('button', { name: 'ออกรหัสครั้งเดียว' }).click()
    const said = await page.getByText('รหัสครั้งเดียวของ').locator('..').innerText()
    const code = /\d{4} \d{4}/u.exec(said)?.[0] ?? ''
    await context.clearCookies()
    await page.goto('/reset')
    await press(page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }))
    expect(await page.locator('main [role=alert] li').count()).toBe(3)
    await page.getByLabel(LOGIN).fill('grandmother')
    await page.getByLabel('รหัสครั้งเดียว').fill(code)
    await page.getByLabel('รหัสผ่านใหม่').fill('สั้น')
    await page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }).click()
    await page.getByText('รหัสผ่านสั้นเกินไป').first().waitFor()
    expect(await page.getByLabel('รหัสครั้งเดียว').inputValue()).toBe(code)
    await page.getByLabel('รหัสผ่านใหม่').fill('น้ำพริกปลาทูผักต้ม')
    await page.getByRole('button', { name: 'ตั้งรหัสผ่านใหม่' }).click()
    await page.waitForURL('**/signin?said=reset')
    await signIn('grandmother', 'น้ำพริกปลาทูผักต้ม')
  })
})
