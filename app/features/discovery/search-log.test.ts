import { describe, expect, it } from 'vitest'
import { countedForm, isFreshQuestion, thaiDay } from './search-log.ts'
import { readSearchRequest } from './search-request.ts'

describe('a question that is counted', () => {
  it.each([
    ['  เงิน   งานศพ ', 'เงิน งานศพ'],
    ['ปี ๒๕๖๑', 'ปี 2561'],
    ['เเม่หลังคลอด', 'แม่หลังคลอด'],
    ['CODI', 'codi'],
    ['โควิด-19', 'โควิด-19'],
    ['พ.ศ. 2561-2565', '2561-2565'],
    ['ออมวันละ 1 บาท 365 วัน', 'ออมวันละ 1 บาท 365 วัน'],
    ['งบ 1,500,000 บาท', 'งบ 1,500,000 บาท'],
    ['ม.33 และ ม.40', 'ม.33 และ ม.40'],
  ])('“%s” is counted as “%s”', (typed, counted) => {
    expect(countedForm(typed)).toBe(counted)
  })

  it.each([
    ['nothing', ' '],
    ['only signs that search does not read', 'ๆ'],
    ['a mail address', 'ติดต่อ somjai@example.org'],
    ['a LINE name', 'ไลน์ @somjai'],
    ['a mobile number', 'โทร 081-234-5678'],
    ['a mobile number in Thai digits', '๐๘๑ ๒๓๔ ๕๖๗๘'],
    ['a number with the country before it', '+66 81 234 5678'],
    ['a landline number', '(053) 123 456'],
    ['an identity card number', '1234567890123'],
    ['an identity card number as it is printed', '1-2345-67890-12-3'],
    ['an account number', 'บัญชี 1234567'],
    ['a web address', 'https://example.org/a'],
    ['a web address with www', 'www.example'],
    ['a web address by its ending', 'codi.or.th'],
    ['a pasted text', 'ก'.repeat(101)],
  ])('%s is not', (_, typed) => {
    expect(countedForm(typed)).toBeNull()
  })

  it.each([
    ['q=ออม', true],
    ['q=ออม&lang=en', true],
    ['q=ออม&page=2', false],
    ['q=ออม&kind=case', false],
    ['q=ออม&sort=newest', false],
    ['q=ออม&exact=1', false],
  ])('is put once, not with every click on its answers: %s', (address, fresh) => {
    expect(isFreshQuestion(readSearchRequest(new URLSearchParams(address)))).toBe(fresh)
  })

  it('belongs to the day it is in Thailand', () => {
    const evening = new Date('2026-11-24T18:00:00Z')
    expect([thaiDay(evening), thaiDay(evening, 1), thaiDay(evening, 25)]).toEqual([
      '2026-11-25',
      '2026-11-24',
      '2026-10-31',
    ])
  })
})
