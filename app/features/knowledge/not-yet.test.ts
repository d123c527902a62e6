import { describe, expect, it } from 'vitest'
import { notYet } from './not-yet.ts'
import { dayInThailand, yearInThailand } from './thai-day.ts'

/** The first minute of the new year 2569 in Thailand; in Greenwich it is still the old one. */
const newYear = new Date('2025-12-31T17:01:00Z')

describe('the day in Thailand', () => {
  it.each([
    ['2026-01-15T16:59:59Z', '2026-01-15', 2569],
    ['2026-01-15T17:00:00Z', '2026-01-16', 2569],
    ['2025-12-31T17:00:00Z', '2026-01-01', 2569],
    ['2025-12-31T16:59:59Z', '2025-12-31', 2568],
  ])('is at %s the %s of the year %i', (moment, day, year) => {
    expect(dayInThailand(new Date(moment))).toBe(day)
    expect(yearInThailand(new Date(moment))).toBe(year)
  })
})

describe('a story that has not happened yet', () => {
  it.each([
    ['2569', '2026-01-01', []],
    ['2560', '2024-02-29', []],
    ['', '', []],
    ['ราวปี 70', '2026-01-', []],
    ['2570', '2026-01-01', ['periodFrom']],
    ['2580', '2026-01-02', ['periodFrom', 'documentedOn']],
    ['2569', '2569-01-01', ['documentedOn']],
  ])('began in %s, written down on %s: %j', (periodFrom, documentedOn, wrong) => {
    expect(Object.keys(notYet({ periodFrom, documentedOn }, newYear))).toEqual(wrong)
  })
})
