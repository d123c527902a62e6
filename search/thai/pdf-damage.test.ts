import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { repairPdfDamage } from './pdf-damage.ts'

const LEXICON = new Set([
  'ชุมชน',
  'สวัสดิการ',
  'เรียน',
  'สมาชิก',
  'ผู้สูงอายุ',
  'ศูนย์เรียนรู้',
  'กองทุนสวัสดิการชุมชน',
  'เครือข่าย',
  'ปกติ',
  'ที่ดิน',
])

it.each([
  ['ชมุ ชน', 'ชุมชน'],
  ['สวสั ดิการ', 'สวัสดิการ'],
  ['เรยี น', 'เรียน'],
  ['ผสู้ งู อายุ', 'ผู้สูงอายุ'],
  ['ศนู ย์เรียนรู้', 'ศูนย์เรียนรู้'],
  ['ช ุมชน', 'ชุมชน'],
  ['กองทนุ สวสั ดกิ ารชมุ ชน', 'กองทุนสวัสดิการชุมชน'],
  ['เรื่องของชมุ ชนและเครอื ข่ายอื่น', 'เรื่องของชุมชนและเครือข่ายอื่น'],
  ['เป็นสมาชกิ แล้ว', 'เป็นสมาชิก แล้ว'],
  // right as they are, or not known
  ['ชุมชน ดี', 'ชุมชน ดี'],
  ['ที่ ดิน', 'ที่ ดิน'],
  ['ปี 2561', 'ปี 2561'],
  ['ครทู ี่ดี', 'ครทู ี่ดี'],
  ['ชมุ\nชน', 'ชมุ\nชน'],
])('reads "%s" from a PDF file as "%s"', (damaged, repaired) => {
  expect(repairPdfDamage(normalise(damaged), LEXICON)).toBe(repaired)
})

it('leaves alone what is itself a word', () => {
  expect(repairPdfDamage('ชมุ ชน', new Set(['ชุมชน', 'ชมุชน']))).toBe('ชมุ ชน')
})

it('changes nothing but the places of marks and spaces', () => {
  const typed = fc.array(fc.constantFrom(...Array.from('ชมนสวดิกรผงอยเีุูั้ ้ ')), { maxLength: 30 })
  const letters = (text: string) => Array.from(text.replaceAll(' ', '')).sort().join('')
  fc.assert(
    fc.property(typed, (all) => {
      const text = all.join('')
      expect(letters(repairPdfDamage(text, LEXICON))).toBe(letters(text))
    }),
    { numRuns: 3_000 },
  )
})
