import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thaiSortKey } from './thai-sort-key.ts'

const collator = new Intl.Collator('th')
const byKey = (a: string, b: string) => {
  const [left, right] = [thaiSortKey(a), thaiSortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const WORDS = [
  ...['เชียงใหม่', 'กรุงเทพมหานคร', 'กระบี่', 'แม่ฮ่องสอน', 'มหาสารคาม', 'โคราช', 'ขอนแก่น', 'น้ำขาว', 'น่าน', 'นาน'],
  ...['ปา', 'ป่า', 'ป้า', 'ป๊า', 'ป๋า', 'เสือ', 'เสื้อ', 'ไทย', 'ใหม่', 'ไม้', 'ฤดู', 'รถ', 'ฯลฯ', 'ๆ', 'การ', 'การ์ด'],
  ...[
    'บ้านใหม่ ๒',
    'บ้านใหม่ 10',
    'Bangkok',
    'codi',
    'พอช.',
    'ศูนย์',
    'สวัสดิการ',
    'เก็บ',
    'เก่ง',
    'เกม',
    'แก่ง',
    'ทต.พนม',
  ],
]

describe('Thai dictionary order', () => {
  it('puts names in the order of Intl.Collator(th), pair by pair', () => {
    const wrong = WORDS.flatMap((a) =>
      WORDS.filter((b) => Math.sign(collator.compare(a, b)) !== byKey(a, b)).map((b) => `${a} / ${b}`),
    )
    expect(wrong).toEqual([])
  })

  it('agrees on any well-formed syllables', () => {
    const syllable = fc
      .tuple(
        fc.constantFrom('', 'เ', 'แ', 'โ', 'ไ', 'ใ'),
        fc.constantFrom(
          ...[
            'ก',
            'ข',
            'ค',
            'ง',
            'จ',
            'ช',
            'ซ',
            'ญ',
            'ด',
            'ต',
            'ถ',
            'ท',
            'ธ',
            'น',
            'บ',
            'ป',
            'ผ',
            'พ',
            'ฟ',
            'ม',
            'ย',
            'ร',
            'ล',
            'ว',
            'ศ',
            'ส',
            'ห',
            'อ',
          ],
        ),
        fc.constantFrom('', 'ั', 'ิ', 'ี', 'ุ', 'ู'),
        fc.constantFrom('', '่', '้'),
        fc.constantFrom('', 'น', 'ง', 'ก', 'า'),
      )
      .map((parts) => parts.join(''))
    const word = fc.array(syllable, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(byKey(a, b)).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })
})
