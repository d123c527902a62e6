import { describe, expect, it } from 'vitest'
import { shownDay, shownYear, storedDay, storedYear } from './eras.ts'

describe('a year that is typed', () => {
  it.each([
    ['2567', '2567'],
    ['2024', '2567'],
    ['๒๕๖๗', '2567'],
    [' 2567 ', '2567'],
    ['2400', '2400'],
    ['2399', '2942'],
    ['256', '256'],
    ['ราวปี 60', 'ราวปี 60'],
    ['', ''],
  ])('as "%s" is kept as "%s"', (typed, stored) => {
    expect(storedYear(typed)).toBe(stored)
  })

  it.each([
    ['2567', 'th', '2567'],
    ['2567', 'en', '2024'],
    ['256', 'en', '256'],
    ['', 'en', ''],
  ] as const)('and kept as "%s" is shown in %s as "%s"', (stored, language, shown) => {
    expect(shownYear(stored, language)).toBe(shown)
  })
})

describe('a day that is typed', () => {
  it.each([
    [{ day: '29', month: '02', year: '2567' }, '2024-02-29'],
    [{ day: '29', month: '02', year: '2024' }, '2024-02-29'],
    [{ day: '05', month: '12', year: '๒๕๖๗' }, '2024-12-05'],
    [{ day: '', month: '', year: '2567' }, '2024--'],
    [{ day: '01', month: '', year: '' }, '--01'],
    [{ day: '01', month: '02', year: '67' }, '67-02-01'],
    [{ day: '', month: '', year: ' ' }, ''],
  ])('as %j is kept as %s', (typed, stored) => {
    expect(storedDay(typed)).toBe(stored)
  })

  it.each([
    ['2024-02-29', 'th', { day: '29', month: '02', year: '2567' }],
    ['2024-02-29', 'en', { day: '29', month: '02', year: '2024' }],
    ['2024--', 'th', { day: '', month: '', year: '2567' }],
    ['67-02-01', 'th', { day: '01', month: '02', year: '67' }],
    ['เมื่อวาน', 'th', { day: '', month: '', year: 'เมื่อวาน' }],
    ['', 'en', { day: '', month: '', year: '' }],
  ] as const)('and kept as "%s" is shown in %s as %j', (stored, language, shown) => {
    expect(shownDay(stored, language)).toEqual(shown)
  })
})
