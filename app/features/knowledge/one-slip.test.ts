import { describe, expect, it } from 'vitest'
import { isOneSlipAway } from './one-slip.ts'

describe('one slip of the finger', () => {
  it.each([
    ['กระบวนการ', 'กระบวนกร'],
    ['กระบวนกร', 'กระบวนการ'],
    ['กระบวนการ', 'กระบวณการ'],
    ['กระบวนการ', 'กระบวนกาา'],
    ['กระบวนการ', 'กรบะวนการ'],
  ])('turns %s into %s', (one, other) => {
    expect(isOneSlipAway(one, other)).toBe(true)
  })

  it.each([
    ['กระบวนการ', 'กระบวกา'],
    ['บทเรียน', 'โรงเรียน'],
    ['', 'กข'],
  ])('is not enough to turn %s into %s', (one, other) => {
    expect(isOneSlipAway(one, other)).toBe(false)
  })
})
