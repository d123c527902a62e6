import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bare } from './bare.ts'
import { forgivingPattern } from './forgotten-marks.ts'

it.each([
  ['แมฮี', 'แม่ฮี้', true],
  ['แม่ฮี', 'แม่ฮี้', true],
  ['แม่ฮี้', 'แม่ฮี้', true],
  ['แม้ฮี', 'แม่ฮี้', false],
  ['แม่ป่า', 'แม่ปา', false],
  ['นาน', 'น่าน', true],
  ['เพชรบูรณ', 'เพชรบูรณ์', true],
  ['a.b', 'axb', false],
  ['covid-19', 'covid-19', true],
])('forgives only what is missing: %s for %s: %s', (typed, meant, found) => {
  expect(forgivingPattern(typed).test(meant)).toBe(found)
  expect(forgivingPattern(typed, { whole: true }).test(meant)).toBe(found)
  expect(forgivingPattern(typed, { whole: true }).test(`${meant}x`)).toBe(false)
})

it('finds every text by itself and by its bare form, whatever stands in it', () => {
  const letters = fc.constantFrom(...Array.from('กนแมาี่้์็.*+?()[]{}|/-^$\\ aZ0'))
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (all) => {
      const text = all.join('').replace(/([\u0E47-\u0E4C\u0E4E])[\u0E47-\u0E4C\u0E4E]+/gu, '$1')
      const lead = text.replace(/^[\u0E47-\u0E4C\u0E4E]+/u, '')
      return forgivingPattern(lead, { whole: true }).test(lead) && forgivingPattern(bare(lead)).test(lead)
    }),
  )
})
