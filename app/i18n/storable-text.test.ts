import { array, assert, constant, integer, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStorable, storableText } from './storable-text.ts'

describe('a text to be kept', () => {
  it.each([
    ['loses a NUL', 'เงิน\u0000ออม', 'เงินออม'],
    ['loses the first half of a pair', 'ก\ud83dข', 'กข'],
    ['loses the second half of a pair', 'ก\ude00ข', 'กข'],
    ['loses halves in the wrong order', '\ude00\ud83d', ''],
    ['keeps a pair that a NUL had parted', '\ud83d\u0000\ude00', '😀'],
    ['keeps a whole pair beside a half', '😀\ud83d😀', '😀😀'],
  ])('%s', (_, text, kept) => {
    expect(isStorable(text)).toBe(false)
    expect(storableText(text)).toBe(kept)
  })

  it.each(['', 'น้ำขาว ๑๒', '🌾', 'e\u0301', '\u200b\ufeff\uffff', '\\u0000', 'a\tb\r\nc\u001f'])(
    'stays as it is: %j',
    (text) => {
      expect(isStorable(text)).toBe(true)
      expect(storableText(text)).toBe(text)
    },
  )

  it('can always be written as UTF-8 and read again', () => {
    const unit = oneof(integer({ min: 0, max: 0xffff }), integer({ min: 0xd800, max: 0xdfff }), constant(0))
    assert(
      property(array(unit), (units) => {
        const kept = storableText(String.fromCharCode(...units))
        expect(isStorable(kept)).toBe(true)
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
      }),
    )
  })
})
