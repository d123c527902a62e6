import sharp from 'sharp'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { openPages } from './people.ts'
import { whyNoBrowserTests, type Portal } from './portal.ts'

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The journey is not made in a browser: ${reason}\n`)

const TITLE = 'ตู้ยาหมู่บ้านที่คนบนดอยดูแลกันเอง'

/** The way of one case study from a new account to a reader on a phone, as people go it. */
describe.skipIf(reason !== null)('a fund leader publishes a case study', () => {
  let portal: Portal
  let browser: Browser
  let close: () => Promise<void>
  const people: BrowserContext[] = []

  beforeAll(async () => {
    ;({ portal, browser, close } = await openPages())
  })
  afterAll(async () => {
    for (const person of people) await person.close()
    await close()
  })

  async function somebody(width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 780 }, baseURL: portal.origin })
    people.push(context)
    return context.newPage()
  }
  async function demo(name: string, begins: string): Promise<Page> {
    const page = await somebody(1280)
    await page.goto('/signin')
    await page.getByLabel('อีเมล เบอร์โทร หรือชื่อผู้ใช้').fill(name)
    await page.getByLabel('รหัสผ่าน').fill(DEMO_PASSWORD)
    await page.locator('main').getByRole('button', { name: 'เข้าสู่ระบบ' }).click()
    await page.waitForURL(`**${begins}`)
    return page
  }
  const saved = (page: Page) => page.locator('[data-sync=saved]').waitFor()

  async function fillRecord(page: Page): Promise<void> {
    await page.getByLabel('ชื่อเรื่อง').fill(TITLE)
    await page.getByLabel('ประโยคเดียวที่บอกสาระ').fill('อาสาสมัครผลัดกันเฝ้าตู้ยา ไม่มีใครต้องลงดอยกลางคืน')
    await page.getByLabel('กองทุนเจ้าของเรื่อง').selectOption({ label: 'กองทุนสวัสดิการตำบลดอยหล่อ' })
    await page.getByLabel('ตำบลหรือเทศบาล').fill('ดอยหล่อ')
    await page.getByLabel('จังหวัด').selectOption('TH-50')
    await page.locator('input[name=benefitTypes]').first().check()
    await page.getByLabel('ประเด็นยุทธศาสตร์').selectOption('data_and_knowledge')
    await page.getByLabel('เริ่มเมื่อ พ.ศ.').fill('2565')
    await page.getByLabel('ผู้เล่าเรื่อง').fill('พ่อหลวงอินทร์')
    await page.getByLabel('ผู้เขียน').fill('สมใจ ใจดี')
    for (const part of ['names', 'pictures', 'money']) await page.locator(`[id="consent.${part}"]`).check()
  }

  it('from registering on a phone to being found by a stranger', async () => {
    const leader = await somebody(360)
    await leader.goto('/')
    await leader.getByRole('link', { name: 'เข้าสู่ระบบ' }).click()
    await leader.getByRole('link', { name: 'ยังไม่มีบัญชี' }).click()
    await leader.getByLabel('ชื่อที่แสดง').fill('สมใจ ใจดี')
    await leader.getByLabel('อีเมล เบอร์โทร หรือชื่อผู้ใช้').fill('081-234-5678')
    await leader.getByLabel('รหัสผ่าน').fill('ข้าวเหนียวมะม่วง')
    await leader.getByRole('button', { name: 'สมัครสมาชิก' }).click()
    await leader.getByText('กรุณาอ่านและยอมรับก่อนสมัคร').first().waitFor()
    expect(await leader.getByLabel('ชื่อที่แสดง').inputValue()).toBe('สมใจ ใจดี')
    await leader.getByLabel('รหัสผ่าน').fill('ข้าวเหนียวมะม่วง')
    await leader.getByLabel('ข้าพเจ้าอ่านและยอมรับ').check()
    await leader.getByRole('button', { name: 'สมัครสมาชิก' }).click()
    await leader.waitForURL('**/my-items')

    const admin = await demo('demo-admin', '/admin')
    await admin.goto('/admin/funds')
    await admin.getByLabel('ชื่อกองทุน').fill('กองทุนสวัสดิการตำบลดอยหล่อ')
    await admin.getByLabel('ตำบลหรือเทศบาล').fill('ดอยหล่อ')
    await admin.getByLabel('จังหวัด', { exact: true }).selectOption('TH-50')
    await admin.getByRole('button', { name: 'เพิ่มกองทุน' }).click()
    const fund = admin.locator('li', { hasText: 'กองทุนสวัสดิการตำบลดอยหล่อ' })
    await fund.locator('input[name=login]').fill('0812345678')
    await fund.getByRole('button', { name: 'ให้ดูแลกองทุน' }).click()
    await admin.getByText('ผู้ดูแลกองทุน: สมใจ ใจดี').waitFor()

    await leader.goto('/my-items')
    await leader.getByRole('link', { name: 'เขียนเรื่องใหม่' }).click()
    await leader.getByRole('button', { name: 'เริ่มเขียนกรณีเรียนรู้' }).click()
    const story = leader.locator('[contenteditable=true]')
    await story.waitFor()
    const draft = leader.url()
    await fillRecord(leader)
    const write = async (heading: string, words: string) => {
      await leader.locator('li', { hasText: heading }).getByRole('button', { name: 'เขียนส่วนนี้' }).click()
      await leader.keyboard.type(words)
    }
    await write('ผลที่เกิดขึ้น', 'ปีแรกไม่มีใครต้องลงดอยกลางคืน')
    await write('บทเรียน', 'ถ้าจะตั้งตู้ยา ควรมีคนเฝ้าทุกคืน เพราะยาหมดตอนดึก')
    await write('กระบวนการ', 'เมื่อก่อนคนป่วยกลางคืนต้องเดินลงดอยสองชั่วโมง')
    await leader.getByRole('button', { name: 'ตาราง', exact: true }).click()
    await leader.getByRole('button', { name: 'ใส่ตาราง' }).click()
    await story.locator('th').first().click()
    await leader.keyboard.type('เดือน')
    await leader.getByRole('button', { name: 'ภาพ', exact: true }).click()
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#14532d' } })
      .jpeg()
      .toBuffer()
    await leader
      .locator('input[type=file]')
      .setInputFiles({ name: 'ตู้ยา.jpg', mimeType: 'image/jpeg', buffer: photo })
    await leader.getByLabel('ในภาพมีอะไร').fill('ตู้ยาไม้หน้าศาลา')
    await leader.getByRole('button', { name: 'ใส่ภาพ' }).click()
    await story.locator('img').waitFor()
    await saved(leader)

    await leader.context().setOffline(true)
    await leader.getByLabel('ประโยคเดียวที่บอกสาระ').fill('อาสาสมัครผลัดกันเฝ้าตู้ยา แม้วันที่ไม่มีสัญญาณ')
    await leader.locator('[data-sync=offline]').waitFor()
    await leader.context().setOffline(false)
    await saved(leader)
    await leader.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    await leader.waitForURL('**/my-items?said=submitted')

    const reviewer = await demo('demo-reviewer', '/review')
    await reviewer.goto('/notifications')
    await reviewer.getByRole('link', { name: `มีเรื่องรอตรวจ: ${TITLE}` }).click()
    await reviewer.getByRole('button', { name: 'รับตรวจเรื่องนี้' }).click()
    await reviewer.getByRole('button', { name: 'ขอให้แก้ไข' }).click()
    await reviewer.getByText('กรุณาบอกผู้เขียนว่าต้องแก้ตรงไหน').first().waitFor()
    await reviewer.getByLabel('สิ่งที่ขอให้แก้').fill('เพิ่มว่าใครเป็นคนจ่ายค่ายา')
    await reviewer.getByRole('button', { name: 'ขอให้แก้ไข' }).click()
    await reviewer.waitForURL('**/review?said=requested')

    await leader.goto('/my-items')
    await leader.locator('li', { hasText: TITLE }).getByRole('link', { name: 'แก้ไขต่อ' }).click()
    await leader.waitForURL(draft)
    await leader.getByText('เพิ่มว่าใครเป็นคนจ่ายค่ายา').waitFor()
    await story.getByText('เมื่อก่อนคนป่วย').click()
    await leader.keyboard.press('End')
    await leader.keyboard.type(' กองทุนจ่ายค่ายาครึ่งหนึ่ง')
    await leader.locator('[data-sync=waiting]').waitFor()
    await leader.getByRole('button', { name: 'ส่งให้ตรวจ' }).click()
    await leader.waitForURL('**/my-items?said=submitted')

    await reviewer.goto('/review')
    await reviewer.getByRole('link', { name: TITLE }).click()
    await reviewer.getByText('กองทุนจ่ายค่ายาครึ่งหนึ่ง').waitFor()
    await reviewer.getByRole('button', { name: 'รับตรวจเรื่องนี้' }).click()
    await reviewer.getByRole('button', { name: 'ผ่าน เผยแพร่' }).click()
    await reviewer.waitForURL('**/knowledge/**')

    await leader.goto('/notifications')
    await leader.getByRole('link', { name: `เผยแพร่แล้ว: ${TITLE}` }).waitFor()

    const visitor = await somebody(360)
    // why: the relay carries a publication to the index a moment after its commit.
    await expect
      .poll(async () => {
        // ตู้ยาหมู่บ้าน without its first tone mark, run together with the words of the text.
        await visitor.goto(`/search?q=${encodeURIComponent('ตูยาหมู่บ้านคนป่วยกลางคืน')}`)
        return visitor.getByRole('link', { name: TITLE }).count()
      })
      .toBe(1)
    await visitor.getByRole('link', { name: TITLE }).click()
    await visitor.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await visitor.getByRole('heading', { name: 'ผลที่เกิดขึ้น' }).waitFor()
    expect(await visitor.getByRole('heading', { name: 'บริบทพื้นที่' }).count()).toBe(0)
    for (const words of ['แม้วันที่ไม่มีสัญญาณ', 'กองทุนจ่ายค่ายาครึ่งหนึ่ง', 'พ่อหลวงอินทร์'])
      await visitor.getByText(words).first().waitFor()
    const picture = visitor.locator('article img[alt="ตู้ยาไม้หน้าศาลา"]')
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800)
    expect(await visitor.locator('article th').first().innerText()).toBe('เดือน')
    expect(await visitor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await visitor.goto('/')
    expect(await visitor.locator('main').innerText()).toContain('1')
  })
})
