import { describe, expect, it } from 'vitest'
import { bare } from '#search/thai/bare.ts'
import { writtenIn } from './form-finder.ts'

describe('how a form without marks is written', () => {
  it.each([
    ['ป่าชุมชนบ้านเรา', 'บานเรา', 'บ้านเรา'],
    ['บ้านเรา', 'บานเรา', 'บ้านเรา'],
    ['ไม่มีกองทุน แต่มีกลุ่มแม่บ้าน', 'แมบาน', 'แม่บ้าน'],
    ['ค่าเดินทาง', 'คาเดินทาง', 'ค่าเดินทาง'],
    ['กองทุนสวัสดิการ', 'งทุนส', null],
    ['กองทุนสวัสดิการ', 'ฝาย', null],
    ['', 'ฝาย', null],
    ['กองทุน', '', null],
  ])('in %s: %s is %s', (text, form, written) => {
    expect(writtenIn(text, form)).toBe(written)
  })

  it('passes over places inside words and reads on to one that stands for itself', () => {
    const text = `${'กองทุน '.repeat(2_000)}กองบุญ`
    expect(writtenIn(text, bare('กองบุญ'))).toBe('กองบุญ')
  })
})
