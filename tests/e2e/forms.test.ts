import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createMember } from '#tests/factories/people.ts'
import { openSite, press, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Forms are not filled in in a browser: ${reason}\n`)

const LOGIN = 'อีเมล เบอร์โทร หรือชื่อผู้ใช้'
const PASSWORD = 'ข้าวเหนียวมะม่วง'

describe.skipIf(reason !== null)('a form that cannot be sent yet', () => {
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
  })
  afterEach(() => context.close())

  const button = (name: string) => page.locator('main').getByRole('button', { name, exact: true })
  const problems = () => page.locator('main [role=alert] li').allInnerTexts()
  /** The words that have the focus, as a screen reader would begin with them. */
  const focused = () => page.locator(':focus').first()

  it('to register keeps everything but the password, names all at once and takes the eye there', async () => {
    const taken = await createMember(database.db)
    const { username } = await database.db
      .selectFrom('users')
      .select('username')
      .where('id', '=', taken.id)
      .executeTakeFirstOrThrow()
    await page.goto('/register')
    await page.getByLabel(LOGIN).fill(username ?? '')
    await page.getByLabel('รหัสผ่าน').fill('สั้น')
    await page.getByLabel('ข้าพเจ้าอ่านและยอมรับ').check()
    await press(button('สมัครสมาชิก'))
    const said = (await problems()).join('\n')
    for (const words of ['กรุณากรอกช่องนี้', 'มีผู้ใช้ชื่อนี้แล้ว', 'รหัสผ่านสั้นเกินไป']) expect(said).toContain(words)
    expect(await page.title()).toBe('สมัครสมาชิก · คลังสวัสดิการชุมชน')
    expect(await focused().innerText()).toContain('ยกเว้นรหัสผ่าน')
    expect(await page.getByLabel('ข้าพเจ้าอ่านและยอมรับ').isChecked()).toBe(true)
    expect(await page.getByLabel(LOGIN).inputValue()).toBe(username)
  })

  it('to sign in says so in our own words, at each field', async () => {
    await page.goto('/signin')
    await press(button('เข้าสู่ระบบ'))
    expect(await problems()).toEqual([`${LOGIN}: กรุณากรอกช่องนี้`, 'รหัสผ่าน: กรุณากรอกช่องนี้'])
    expect(await focused().innerText()).toContain('ยังส่งไม่ได้')
    await page.getByLabel(LOGIN).fill('nobody-here')
    await page.getByLabel('รหัสผ่าน').fill('wrong')
    await press(button('เข้าสู่ระบบ'))
    expect(await focused().innerText()).toContain('ชื่อหรือรหัสผ่านไม่ถูกต้อง')
    expect(await page.getByLabel(LOGIN).inputValue()).toBe('nobody-here')
  })

  it('to ask for a new password says so in our own words', async () => {
    await page.goto('/forgot')
    await press(button('ส่งลิงก์ทางอีเมล'))
    expect(await problems()).toEqual([`${LOGIN}: กรุณากรอกช่องนี้`])
    expect(await focused().innerText()).toContain('ยังส่งไม่ได้')
  })

  it('of one’s own account keeps the name typed and names both passwords', async () => {
    const member = await createMember(database.db, { name: 'สมศรี' })
    await database.db
      .updateTable('users')
      .set({ password_hash: await hashPassword(PASSWORD) })
      .where('id', '=', member.id)
      .execute()
    await context.close()
    context = await signedIn(browser, portal, database, member, { javaScript: false })
    page = await context.newPage()
    await page.goto('/account')
    const name = 'ก'.repeat(81)
    await page.getByLabel('ชื่อที่แสดง').fill(name)
    await page.getByLabel('ภาษาของอีเมลแจ้งเตือน').selectOption('en')
    await press(button('บันทึก'))
    expect(await page.getByLabel('ชื่อที่แสดง').inputValue()).toBe(name)
    expect(await page.getByLabel('ภาษาของอีเมลแจ้งเตือน').inputValue()).toBe('en')
    expect(await focused().innerText()).toContain('สิ่งที่พิมพ์ไว้ยังอยู่ครบ')
    await page.getByLabel('รหัสผ่านปัจจุบัน').fill('ไม่ใช่รหัสนี้')
    await page.getByLabel('รหัสผ่านใหม่').fill('สั้น')
    await press(button('เปลี่ยนรหัสผ่าน'))
    const said = (await problems()).join('\n')
    for (const words of ['รหัสผ่านไม่ถูกต้อง', 'รหัสผ่านสั้นเกินไป']) expect(said).toContain(words)
    expect(await focused().innerText()).toContain('ยกเว้นรหัสผ่าน')
  })

  it.each([
    ['/review', 'th', 'ผู้ตรวจ'],
    ['/review?lang=en', 'en', 'Reviewer'],
    ['/admin', 'th', 'ผู้ดูแลระบบ'],
    ['/admin/people?lang=en', 'en', 'Administrator'],
    ['/admin/funds', 'th', 'ผู้ดูแลระบบ'],
  ])('%s names the role it asks for (%s)', async (path, language, role) => {
    await context.close()
    context = await signedIn(browser, portal, database, await createMember(database.db), {
      javaScript: false,
    })
    page = await context.newPage()
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(403)
    const said = await page.locator('main').innerText()
    expect(said).toContain(role)
    expect(said).toMatch(
      language === 'th' ? /กรุณาขอจากผู้ดูแลระบบของเครือข่าย/u : /ask an administrator of your network/u,
    )
    expect(said).not.toMatch(/ขัดข้อง กรุณารอ|went wrong/u)
    expect(await page.title()).toMatch(/ · (?:คลังสวัสดิการชุมชน|Community Welfare Commons)$/u)
    expect(await page.locator('title').count()).toBe(1)
  })
})
