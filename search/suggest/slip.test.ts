import { expect, it } from 'vitest'
import { slipFinder } from './slip.ts'

it.each([
  ['ธนาคาร', 'ธนาคารขยะ', true],
  ['ธนาคาน', 'ธนาคารขยะ', true],
  ['ธนคารข', 'ธนาคารขยะ', true],
  ['ธนาาคาร', 'ธนาคารขยะ', true],
  ['ธนาครา', 'ธนาคารขยะ', true],
  ['นธาคาร', 'ธนาคารขยะ', true],
  ['ฮธนาคาร', 'ธนาคารขยะ', true],
  ['นาคาร', 'ธนาคารขยะ', true],
  ['ธนาคารx', 'ธนาคาร', false],
  ['ธนกาคน', 'ธนาคารขยะ', false],
  ['ธนาคารขยัน', 'ธนาคาร', false],
  ['กองบุญ', 'ธนาคารขยะ', false],
])('tells one slip from two: %s for %s: %s', (typed, name, near) => {
  expect(slipFinder(typed)?.(`xx\n${name}\nyy`, 3)).toBe(near)
})

it('does not guess from three characters', () => {
  expect(slipFinder('ธนค')).toBeNull()
})
