import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createFund, createMember } from '#tests/factories/people.ts'
import { openSite, press, signedIn } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`Administration is not tried in a browser: ${reason}\n`)

describe.skipIf(reason !== null)('an administrator without JavaScript', () => {
  let portal: Portal
  let browser: Browser
  let database: OpenDatabase
  let close: () => Promise<void>
  let admin: Member
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;({ portal, browser, database, close } = await openSite())
    admin = await createMember(database.db, { name: 'ผู้ดูแล', roles: ['administrator'] })
  })
  afterAll(() => close())
  beforeEach(async () => {
    context = await signedIn(browser, portal, database, admin, { width: 360, javaScript: false })
    page = await context.newPage()
  })
  afterEach(() => context.close())

  const said = () => page.locator(':focus').first().innerText()
  const button = (name: string | RegExp) => page.locator('main').getByRole('button', { name })

  it('is asked, with the person and what the role may do, before a role is given or taken', async () => {
    await createMember(database.db, { name: 'ป้าแก้ว ใจงาม' })
    await page.goto(`/admin/people?q=${encodeURIComponent('ป้าแก้ว')}`)
    const give = button('ยืนยันให้เป็นผู้ตรวจ')
    expect(await give.isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'ให้เป็นผู้ตรวจ' }).click()
    await page.getByText('ให้ “ป้าแก้ว ใจงาม” เป็นผู้ตรวจหรือไม่ บทบาทนี้อ่านเรื่องที่ส่งตรวจ').waitFor()
    await press(give)
    expect(await said()).toBe('ให้บทบาทผู้ตรวจแก่ “ป้าแก้ว ใจงาม” แล้ว')
    expect(await page.locator('li', { hasText: 'ป้าแก้ว ใจงาม' }).innerText()).toContain('บทบาท: ผู้ตรวจ')
    const confirm = button('ยืนยันถอนบทบาทผู้ตรวจ')
    expect(await confirm.isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'ถอนบทบาทผู้ตรวจ' }).click()
    await press(confirm)
    expect(await said()).toBe('ถอนบทบาทผู้ตรวจของ “ป้าแก้ว ใจงาม” แล้ว')
  })

  it('gets a one-time code that can be read out, and is told whose it is', async () => {
    await createMember(database.db, { name: 'ลุงคำ ใจดี' })
    await page.goto(`/admin/people?q=${encodeURIComponent('ลุงคำ')}`)
    await press(button(/^ออกรหัสครั้งเดียว/u))
    expect(await said()).toMatch(/รหัสครั้งเดียวของ “ลุงคำ ใจดี”\s+\d{4} \d{4}\s+แสดงครั้งนี้ครั้งเดียว/u)
    const size = await page.getByText(/^\d{4} \d{4}$/u).evaluate((code) => getComputedStyle(code).fontSize)
    expect(parseFloat(size)).toBeGreaterThanOrEqual(32)
  })

  it.each(['/admin/search-words', '/review', '/review/imports'])(
    'finds the way back from %s',
    async (path) => {
      await page.goto(path)
      await press(page.locator('main').getByRole('link', { name: 'ดูแลระบบ' }))
      expect(new URL(page.url()).pathname).toBe('/admin')
    },
  )

  it('adds a fund once, and is led to the one that exists', async () => {
    const add = async (name: string) => {
      await page.goto('/admin/funds')
      await page.getByLabel('ชื่อกองทุน').fill(name)
      await page.getByLabel('ตำบลหรือเทศบาล').fill('ฝาย')
      await page.getByLabel('จังหวัด', { exact: true }).selectOption('TH-50')
      await press(button('เพิ่มกองทุน'))
    }
    await add('กองทุนสวัสดิการบ้านฝาย')
    expect(await said()).toContain('เพิ่มกองทุน “กองทุนสวัสดิการบ้านฝาย” แล้ว')
    await add(' กองทุนสวัสดิการบ้านฝาย ')
    expect(await said()).toContain('มีกองทุนชื่อนี้ในตำบลและจังหวัดนี้แล้ว')
    expect(await page.getByLabel('ตำบลหรือเทศบาล').inputValue()).toBe('ฝาย')
    await page.getByRole('alert').getByRole('link', { name: 'กองทุนสวัสดิการบ้านฝาย' }).click()
    await page.getByRole('heading', { level: 1, name: 'กองทุนสวัสดิการบ้านฝาย' }).waitFor()
  })

  it('finds one fund among many, and is led to the one just added', async () => {
    await createFund(database.db, { name: 'กองทุนสวัสดิการตำบลหาดทราย' })
    await page.goto('/admin/funds')
    await page.getByLabel('ค้นกองทุนจากชื่อหรือตำบล').fill('หาดทราย')
    await press(button('ค้นหา'))
    expect(await page.locator('main li.card h2').allInnerTexts()).toEqual(['กองทุนสวัสดิการตำบลหาดทราย'])
    await page.getByLabel('ชื่อกองทุน', { exact: true }).fill('กองทุนบ้านฮ่อม')
    await page.getByLabel('ตำบลหรือเทศบาล').fill('ฮ่อม')
    await page.getByLabel('จังหวัด', { exact: true }).selectOption('TH-54')
    await press(button('เพิ่มกองทุน'))
    await press(page.getByRole('link', { name: 'ให้คนดูแลกองทุนนี้' }))
    expect(await page.locator('main li.card h2').allInnerTexts()).toEqual(['กองทุนบ้านฮ่อม'])
    await page.goto('/admin/funds?q=ไม่มีกองทุนนี้')
    await page.getByText('ไม่พบกองทุนชื่อนี้ ลองพิมพ์สั้นลง').waitFor()
  })

  it('keeps the keeper’s name that was typed, with the error at its fund', async () => {
    const fund = await createFund(database.db, { name: 'กองทุนทดสอบผู้ดูแล' })
    await page.goto('/admin/funds')
    const card = page.locator('main li', { hasText: fund.name })
    await card.locator('input[name=login]').fill('nobody-of-this-name')
    await press(card.getByRole('button', { name: 'ให้ดูแลกองทุน' }))
    expect(await card.innerText()).toContain('ไม่พบบัญชีที่ใช้ชื่อนี้')
    expect(await page.locator(':focus').getAttribute('id')).toBe(`login-${fund.fundId}`)
    expect(await card.locator('input[name=login]').inputValue()).toBe('nobody-of-this-name')
    expect(await page.locator('main input[name=login][value="nobody-of-this-name"]').count()).toBe(1)
  })

  it('corrects a fund, and takes away only one that nothing hangs on', async () => {
    const spare = await createFund(database.db, { name: 'กองทุนพิมพ์ผิด' })
    const used = await createFund(database.db, { name: 'กองทุนที่มีผู้ดูแล' })
    await createMember(database.db, { name: 'ลุงมี', keeperOf: [used] })
    await page.goto('/admin/funds')
    await press(page.getByRole('link', { name: 'แก้ไขหรือลบ กองทุนพิมพ์ผิด' }))
    await page.getByLabel('ชื่อกองทุน').fill('กองทุนพิมพ์ถูก')
    await page.getByLabel('อำเภอ').fill('เมือง')
    await press(button('บันทึก'))
    expect(await said()).toContain('แก้ข้อมูลกองทุนแล้ว')
    expect(await page.getByLabel('ชื่อกองทุน').inputValue()).toBe('กองทุนพิมพ์ถูก')
    await page.locator('summary', { hasText: 'ลบกองทุนนี้' }).click()
    await press(button('ยืนยันลบกองทุน'))
    expect(page.url()).toContain('/admin/funds?said=deleted')
    expect(await said()).toContain('ลบกองทุนแล้ว')
    expect(await page.getByText('กองทุนพิมพ์ถูก').count()).toBe(0)

    await page.goto(`/admin/funds/${used.fundId}`)
    expect(await page.locator('main').innerText()).toContain('ลบไม่ได้ เพราะมีผู้ดูแล 1 คน')
    expect(await button('ยืนยันลบกองทุน').count()).toBe(0)
    expect((await page.goto(`/admin/funds/${spare.fundId}`))?.status()).toBe(404)
  })
})
