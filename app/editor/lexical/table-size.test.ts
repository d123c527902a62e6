import { describe, expect, it } from 'vitest'
import { TABLE_LIMITS, tableCount } from './table-size.ts'

describe('the size of a new table', () => {
  it.each([
    ['1', 1],
    ['50', 50],
    [' 12 ', 12],
    ['๑๒', 12],
    ['0', null],
    ['51', null],
    ['999', null],
    ['-3', null],
    ['2.5', null],
    ['สาม', null],
    ['', null],
  ])('typed as "%s" is taken as %s rows', (typed, expected) => {
    expect(tableCount(typed, TABLE_LIMITS.rows)).toBe(expected)
  })
})
