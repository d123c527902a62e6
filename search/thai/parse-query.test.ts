import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'

it.each<[query: string, text: string, phrases: string[], excluded: string[]]>([
  ['ออมวันละบาท', 'ออมวันละบาท', [], []],
  ['"ออมวันละบาท" ผู้สูงอายุ', 'ออมวันละบาท ผู้สูงอายุ', ['ออมวันละบาท'], []],
  ['“ออม บุญ”', 'ออม บุญ', ['ออม บุญ'], []],
  ['„ออม‟ «บุญ»', 'ออม บุญ', ['ออม', 'บุญ'], []],
  ['ออม"บุญ"สุข', 'ออม บุญ สุข', ['บุญ'], []],
  ['ออม -หนี้', 'ออม', [], ['หนี้']],
  ['ออม –หนี้ —ดอกเบี้ย', 'ออม', [], ['หนี้', 'ดอกเบี้ย']],
  ['ออม -"หนี้ นอกระบบ" บุญ', 'ออม บุญ', [], ['หนี้ นอกระบบ']],
  ['ออม --หนี้', 'ออม', [], ['หนี้']],
  ['-หนี้', '', [], ['หนี้']],
  ['กองทุน -๒๕๖๑', 'กองทุน', [], ['2561']],
  ['ออม -พ.ร.บ.', 'ออม', [], ['พรบ']],
  ['"พ.ศ. ๒๕๖๑"', '2561', ['2561'], []],
  ['โควิด-19', 'โควิด-19', [], []],
  ['กองทุน-หมู่บ้าน -เงินกู้', 'กองทุน-หมู่บ้าน', [], ['เงินกู้']],
  ['covid-19 -sars-2', 'covid-19', [], ['sars-2']],
  ['"ช่วงโควิด -19 ปี"', 'ช่วงโควิด -19 ปี', ['ช่วงโควิด -19 ปี'], []],
  ['ออม - หนี้', 'ออม หนี้', [], []],
  ['＂ออม＂　－หนี้', 'ออม', ['ออม'], ['หนี้']],
  ['"ออม', 'ออม', [], []],
  ['ออม" บุญ', 'ออม บุญ', [], []],
  ['"ออม" "บุญ', 'ออม บุญ', ['ออม'], []],
  ['ออม -"หนี้ นอกระบบ', 'ออม', [], ['หนี้ นอกระบบ']],
  ['"..." -"!" -', '...', [], []],
  ['""', '', [], []],
  ['', '', [], []],
])('reads %s', (query, text, phrases, excluded) => {
  expect(parseQuery(query)).toEqual({ text, phrases, excluded })
})

it('makes something of anything that is typed', () => {
  const typed = fc.array(fc.constantFrom(...Array.from('กข -–"“”«»"-. \u00A0๑a')), { maxLength: 25 })
  fc.assert(
    fc.property(typed, (all) => {
      const { text, phrases, excluded } = parseQuery(all.join(''))
      expect(text).not.toMatch(/"|^\s|\s$/u)
      for (const one of [...phrases, ...excluded]) expect(one).toMatch(/^\S(?:.*\S)?$/u)
      const plain = (of: string) =>
        of
          .replace(/(?<=^|\s)-+(?=\s|$)/gu, ' ')
          .replace(/\s+/gu, ' ')
          .trim()
      for (const phrase of phrases) expect(text).toContain(plain(phrase))
    }),
  )
})

it.each(['"', '-', '- ', '-"', '"ก" ', ' -ก'])('copes with a very long query of "%s"', (piece) => {
  expect(parseQuery(piece.repeat(100_000)).text).not.toContain('"')
})
