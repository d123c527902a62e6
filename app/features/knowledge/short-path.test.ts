import { expect, it } from 'vitest'
import { parseShortNumber, shortPath } from './short-path.ts'

it('is short enough to be typed', () => {
  expect(shortPath(1234)).toBe('/k/1234')
})

it.each([
  ['1', 1],
  ['2147483647', 2_147_483_647],
  ['2147483648', null],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['๑๒', null],
  ['', null],
])('understands “%s”', (written, number) => {
  expect(parseShortNumber(written)).toBe(number)
})
