import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slugChoice, slugFrom } from './slug.ts'

describe('the address of an item', () => {
  test.each([
    ['กองทุนน้ำขาว: ออมวันละบาท', 'กองทุนน้ำขาว-ออมวันละบาท'],
    ['ผู้สูงอายุ (ปี 2567)', 'ผู้สูงอายุ-ปี-2567'],
    ['One Baht / a Day!', 'one-baht-a-day'],
    ['../../etc', 'etc'],
    ['่ก', 'ก'],
    ['😀 <>', 'item'],
    ['', 'item'],
  ])('of %j is %j', (title, slug) => {
    expect(slugFrom(title)).toBe(slug)
  })

  test('is cut without parting a letter from its tone mark', () => {
    expect(slugFrom('ก' + 'ที่'.repeat(100))).toBe('ก' + 'ที่'.repeat(26))
  })

  test('is short, safe and the same when made again, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const slug = slugFrom(title)
        expect(slug).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
        expect(slug.length).toBeLessThanOrEqual(80)
        expect(slug.endsWith('-')).toBe(false)
      }),
    )
  })

  test('gets a number when it is taken', () => {
    expect([1, 2, 3].map((n) => slugChoice('ก', n))).toEqual(['ก', 'ก-2', 'ก-3'])
  })
})
