import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encode } from './encode.ts'

const term = fc
  .array(fc.constantFrom(...Array.from('กขปมาำเ่้๊๋ัิีุู์azpé59')), { maxLength: 12 })
  .map((letters) => letters.join(''))

it('writes every term as plain small letters that no engine changes', () => {
  fc.assert(fc.property(term, (text) => /^[a-pz]*$/u.test(encode(text))))
})

it('never writes two different words alike, not even when only a mark differs', () => {
  expect(new Set(['ป่า', 'ป้า', 'ปา', 'aa', 'a'].map(encode)).size).toBe(5)
  fc.assert(fc.property(term, term, (a, b) => (a === b) === (encode(a) === encode(b))))
})
