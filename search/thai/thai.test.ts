import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise } from './normalise.ts'
import { words } from './analyse.ts'

const thai = fc
  .array(fc.constantFrom(...Array.from('กขนมาำํเแ่้๊๋ัิีุู์็ๆฯ๐๑๙.พศค 1aA')), { maxLength: 30 })
  .map((a) => a.join(''))

it('gives the same form when a text is cleaned twice', () => {
  fc.assert(fc.property(thai, (text) => normalise(normalise(text)) === normalise(text)))
})

it.each([
  ['นํ้า', 'น้ำ'],
  ['นำ้', 'น้ำ'],
  ['เเม่', 'แม่'],
  ['บ้้าน', 'บ้าน'],
  ['พ.ร.บ.', 'พรบ.'],
  ['พ.ศ. ๒๕๖๑', '2561'],
  ['ค.ศ. 2018', '2561'],
])('reads %s as %s', (typed, read) => {
  expect(normalise(typed)).toBe(read)
})

it('loses no character of one long run without spaces', () => {
  const run = 'กองทุนสวัสดิการชุมชน'.repeat(15_000)
  expect(words(run).join('')).toBe(run)
})
