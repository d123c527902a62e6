import { describe, expect, it } from 'vitest'
import { areJoined, readSynonymWords } from './synonym-words.ts'

const many = (count: number) => Array.from({ length: count }, (_, n) => `คำที่${n}`).join(',')

describe('a group of synonyms', () => {
  it.each([
    ['คนแก่, ผู้สูงอายุ', ['คนแก่', 'ผู้สูงอายุ']],
    ['คนแก่\nผู้สูงอายุ\n', ['คนแก่', 'ผู้สูงอายุ']],
    ['  เงิน   งานศพ ;ฌาปนกิจ,', ['เงิน งานศพ', 'ฌาปนกิจ']],
    ['CODI, พอช', ['codi', 'พอช']],
    ['อบ, ๓๓', ['อบ', '33']],
  ])('is read from “%s”', (typed, words) => {
    expect(readSynonymWords(typed)).toEqual({ ok: true, words })
  })

  it.each([
    ['', 'words.error.tooFew'],
    ['คนแก่', 'words.error.tooFew'],
    [many(21), 'words.error.tooMany'],
    ['คนแก่, ก', 'words.error.length'],
    [`คนแก่, ${'ก'.repeat(81)}`, 'words.error.length'],
    ['คนแก่, คนแก่', 'words.error.twice'],
    ['ปี ๒๕๖๑, ปี 2561', 'words.error.twice'],
    ['คนแก่, !!', 'words.error.letters'],
    ['คนแก่, "ผู้สูงอายุ"', 'words.error.letters'],
  ])('“%s” is none: %s', (typed, error) => {
    expect(readSynonymWords(typed)).toEqual({ ok: false, error })
  })

  it('has up to twenty words of up to eighty characters', () => {
    expect(readSynonymWords(many(20))).toMatchObject({ ok: true })
    expect(readSynonymWords(`คนแก่, ${'ก'.repeat(80)}`)).toMatchObject({ ok: true })
  })

  it('is there already only where one group holds all its words', () => {
    const groups = [
      ['ก1', 'ข1', 'ค1'],
      ['ค1', 'ง1'],
    ]
    expect(areJoined(groups, ['ค1', 'ก1'])).toBe(true)
    expect(areJoined(groups, ['ก1', 'ง1'])).toBe(false)
  })
})
