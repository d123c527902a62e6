import { describe, expect, it } from 'vitest'
import { fragments, mark } from './highlight.ts'

const marked = (text: string, ...wanted: string[]) =>
  mark(text, new Set(wanted))
    .filter(({ hit }) => hit)
    .map((piece) => piece.text)

describe('marking what was asked for', () => {
  it.each([
    ['ผู้สูงอายุในชุมชน', ['ผู้สูงอายุ'], ['ผู้สูงอายุ']],
    ['ผู้นำดูแลผู้สูงอายุ', ['ผู้สูงอายุ'], ['ผู้สูงอายุ']],
    ['คนแก่กับคนหนุ่ม แก้ปัญหา', ['คนแก่'], ['คนแก่']],
    ['ธนาคารขยะ และ ขยะ', ['ธนาคารขยะ'], ['ธนาคารขยะ']],
    ['น้ำท่วมหมู่บ้าน', ['น้ำท่วม'], ['น้ำท่วม']],
    ['นำ้ท่วมหมู่บ้าน', ['น้ำท่วม'], ['นำ้ท่วม']],
    ['ปี ๒๕๖๗ ออม', ['2567'], ['๒๕๖๗']],
    ['COVID-19 ระบาด', ['covid'], ['COVID']],
    ['ป่าชุมชน', ['ปา'], ['ป่า']],
    ['เสื้อเก่า เสือ', ['เสื้อ'], ['เสื้อ', 'เสือ']],
    ['ไม่มีอะไร', ['ออม'], []],
  ])('in %s for %j', (text, wanted, hits) => {
    expect(marked(text, ...wanted)).toEqual(hits)
  })

  const TEXTS = ['กองทุนสวัสดิการชุมชนตำบลแม่ฮี้ ออมวันละบาท', 'ครู👩🏽‍🌾ป้าจู กำ้กึ่ง ๆ ฯลฯ ปี ๒๕๖๗', 'นำ้ท่วม​หมู่บ้าน ABC ผู้ป่วย']
  const graphemes = new Intl.Segmenter('th', { granularity: 'grapheme' })
  const borders = (text: string) => new Set([...graphemes.segment(text)].map(({ index }) => index))

  it.each(TEXTS)('gives the text back and never cuts a cluster: %s', (text) => {
    for (const word of text.split(' ')) {
      const pieces = mark(text, new Set([word]))
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      const whole = borders(text)
      let at = 0
      for (const piece of pieces) {
        expect(whole.has(at)).toBe(true)
        at += piece.text.length
      }
    }
  })
})

describe('fragments of a long text', () => {
  const filler = 'คณะกรรมการประชุมทุกไตรมาส '.repeat(20)
  const text = [`${filler}ธนาคารขยะ${filler}`, filler, `${filler}ธนาคารขยะ`].join('\n')

  it('show several places, each with what was asked for', () => {
    const found = fragments(text, new Set(['ธนาคารขยะ']))
    expect(found).toHaveLength(2)
    for (const pieces of found) {
      expect(pieces.some(({ hit, text: said }) => hit && said === 'ธนาคารขยะ')).toBe(true)
      expect(text).toContain(pieces.map((piece) => piece.text).join(''))
    }
  })

  it('show the opening where nothing is marked', () => {
    const [opening] = fragments(text, new Set(['ไม่มี']))
    expect(text.startsWith(opening?.map((piece) => piece.text).join('') ?? '-')).toBe(true)
  })
})
