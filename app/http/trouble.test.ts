import { describe, expect, it } from 'vitest'
import { th } from '#app/i18n/messages/th/index.ts'
import { troubleOf } from './trouble.ts'

const answered = (status: number, data: unknown = null) => ({ status, statusText: '', internal: false, data })

describe('what an error page says', () => {
  it.each([
    [400, 'ระบบไม่เข้าใจคำขอนี้'],
    [403, 'บัญชีนี้เปิดหน้านี้ไม่ได้'],
    [404, 'ไม่พบหน้านี้'],
    [405, 'ระบบไม่เข้าใจคำขอนี้'],
    [409, 'มีการเปลี่ยนแปลงก่อนหน้านี้แล้ว'],
    [413, 'สิ่งที่ส่งมาใหญ่เกินไป'],
    [429, 'ลองหลายครั้งเกินไป'],
    [500, 'เปิดหน้านี้ไม่สำเร็จ'],
    [503, 'ระบบยังไม่พร้อมในขณะนี้'],
  ])('about %i is its own: %s', (status, title) => {
    expect(th[troubleOf(answered(status)).title]).toBe(title)
  })

  it('calls only what broke a breakdown', () => {
    expect(troubleOf(new Error('broken')).title).toBe('common.failed.title')
    for (const status of [400, 403, 404, 409, 413, 429]) {
      const { body } = troubleOf(answered(status))
      expect(th[body]).not.toMatch(/(?<!ไม่ได้)ขัดข้อง/u)
    }
  })

  it('offers to search only where a page is missing', () => {
    expect([403, 404, 500].map((status) => troubleOf(answered(status)).search)).toEqual([false, true, false])
  })

  it.each([
    [{ error: 'เฉพาะผู้ตรวจ' }, 'เฉพาะผู้ตรวจ'],
    [{ error: '' }, undefined],
    [{ error: 7 }, undefined],
    ['text', undefined],
    [null, undefined],
  ])('takes the server’s own words where it has some: %j', (data, said) => {
    expect(troubleOf(answered(403, data)).said).toBe(said)
  })
})
