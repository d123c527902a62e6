import { expect, it } from 'vitest'
import { words } from './analyse.ts'
import { joinAndSplit, joinForQuery } from './lexicon.ts'
import { normalise } from './normalise.ts'

const LEXICON = new Set(
  ['กองทุนสวัสดิการชุมชน', 'กองทุนสวัสดิการ', 'กองทุน', 'สวัสดิการ', 'ชุมชน', 'ดร. ครูชบ', 'โควิด-19'].map(normalise),
)
const read = (text: string) => words(normalise(text), LEXICON)

it.each(['กองทุนสวัสดิการชุมชน', 'กองทุนสวัสดิการ', 'กองทุน', 'สวัสดิการ', 'ชุมชน'])(
  'finds a fund by its whole name and by each part: %s',
  (query) => {
    const indexed = joinAndSplit(read('เรื่องของกองทุนสวัสดิการชุมชนตำบลน้ำขาว'), LEXICON)
    expect(indexed).toEqual(expect.arrayContaining(joinForQuery(read(query), LEXICON)))
  },
)

it('finds words of the field that hold signs or spaces', () => {
  expect(joinAndSplit(read('พบ ดร.ครูชบ แล้ว'), LEXICON)).toContain(normalise('ดร. ครูชบ'))
  expect(joinAndSplit(read('ช่วงโควิด-19ระบาด'), LEXICON)).toContain('โควิด-19')
})

it('files a compound of general Thai under its parts too, but asks for the whole', () => {
  expect(joinAndSplit(['ส่งเสริม'], LEXICON)).toEqual(['ส่งเสริม', 'ส่ง', 'เสริม'])
  expect(joinForQuery(['ส่งเสริม'], LEXICON)).toEqual(['ส่งเสริม'])
})

it('sees words that a lexicon learns later', () => {
  const learning = new Set(['ออม'])
  expect(joinAndSplit(['วัน', 'ละ', 'บาท'], learning)).not.toContain('วันละบาท')
  learning.add('วันละบาท')
  expect(joinAndSplit(['วัน', 'ละ', 'บาท'], learning)).toContain('วันละบาท')
})
