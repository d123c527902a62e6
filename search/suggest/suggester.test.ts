import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { SearchDocument } from '../types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { createSuggester, type Suggester } from './suggester.ts'

const item = (id: string, title: string, origin = 'member') =>
  makeDocument({ id: `item-${id}`, title, facets: { origin: [origin] } })
const fund = (id: string, title: string, province: string, tambon = '', amphoe = ''): SearchDocument =>
  makeDocument({
    id: `fund-${id}`,
    type: 'fund',
    title,
    home: { fund: title, tambon, amphoe },
    facets: { type: ['fund'], province: [province] },
  })

let suggester: Suggester
beforeEach(() => {
  suggester = createSuggester()
})
const texts = (typed: string, kind?: string) =>
  suggester
    .suggest(typed, 200)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ text }) => text)

describe('a title is suggested', () => {
  it.each([
    ['at its beginning', 'ธนาคารข', 'ธนาคารขยะบ้านเรา'],
    ['by one letter', 'ธ', 'ธนาคารขยะบ้านเรา'],
    ['at a word inside', 'ขยะ', 'ธนาคารขยะบ้านเรา'],
    ['anywhere', 'คารขยะ', 'ธนาคารขยะบ้านเรา'],
    ['with a mark forgotten', 'บานเรา', 'ธนาคารขยะบ้านเรา'],
    ['half-way through a cluster that is still being typed', 'ธนาคารขยะบ', 'ธนาคารขยะบ้านเรา'],
    ['without the spaces it has', 'ออมวันละ1บาท', 'ออมวันละ 1 บาท'],
    ['without the points it has', 'กม ออม', 'ก.ม. ออมทรัพย์'],
    ['with spaces it has not', 'ธนาคาร ขยะ', 'ธนาคารขยะบ้านเรา'],
    ['in Thai digits', 'ออมวันละ ๑', 'ออมวันละ 1 บาท'],
    ['whatever the case of its letters', 'BANK of', 'The bank of time'],
    ['with one letter wrong', 'ธนาคานขยะ', 'ธนาคารขยะบ้านเรา'],
    ['with one letter missing', 'ธนคารขยะ', 'ธนาคารขยะบ้านเรา'],
    ['with one letter too many', 'ธนาาคารขยะ', 'ธนาคารขยะบ้านเรา'],
    ['with two letters swapped', 'ธนาคาขรยะ', 'ธนาคารขยะบ้านเรา'],
    ['with a slip at a word inside', 'bamk', 'The bank of time'],
  ])('%s: %s', (_, typed, title) => {
    for (const [at, one] of [
      'ธนาคารขยะบ้านเรา',
      'ออมวันละ 1 บาท',
      'The bank of time',
      'ก.ม. ออมทรัพย์',
    ].entries())
      suggester.put(item(String(at), one))
    expect(texts(typed, 'item')).toEqual([title])
  })

  it.each([
    [
      'its beginning before a word inside, and that before any other place',
      'ban',
      ['bank', 'the bank', 'urban'],
    ],
    ['the exact mark before a forgotten one', 'ปา', ['ปาไม้', 'ป่าไม้']],
    ['the typed mark only, where it is typed', 'ป่า', ['ป่าไม้', 'ปาไม้']],
    ['the shorter before the longer', 'กองบุญ', ['กองบุญ', 'กองบุญใหม่']],
  ])('in this order: %s', (_, typed, expected) => {
    for (const [at, one] of expected.toReversed().entries()) suggester.put(item(String(at), one))
    expect(texts(typed, 'item').slice(0, expected.length)).toEqual(expected)
  })

  it('of an example after a real one', () => {
    suggester.put(item('a', 'ออม', 'demo'))
    suggester.put(item('b', 'ออมวันละบาทของแม่ยม'))
    expect(texts('ออม', 'item')).toEqual(['ออมวันละบาทของแม่ยม', 'ออม'])
  })

  it('never from the middle of a cluster', () => {
    suggester.put(item('a', 'กำแพงน้ำใจ'))
    expect(texts('ำแพ', 'item')).toEqual([])
    expect(texts('้ำใจ', 'item')).toEqual([])
  })

  it('by a slip only when nothing else fits, and never for a guess of three letters', () => {
    suggester.put(item('a', 'ธนาคารขยะ'))
    suggester.put(item('b', 'ธนาคานขยะ'))
    expect(texts('ธนาคาร', 'item')).toEqual(['ธนาคารขยะ'])
    expect(texts('ธคข', 'item')).toEqual([])
  })

  it('as it is now, and no more once it is gone', () => {
    suggester.put(item('a', 'ธนาคารขยะ'))
    suggester.put(item('a', 'กองบุญข้าว'))
    expect([texts('ธนาคาร', 'item'), texts('กองบุญ', 'item')]).toEqual([[], ['กองบุญข้าว']])
    suggester.drop('item-a')
    suggester.drop('item-never')
    expect(texts('กองบุญ', 'item')).toEqual([])
  })
})

describe('beside titles', () => {
  it('funds say where they are, and lead to their page', () => {
    suggester.put(fund('a', 'กองทุนน้ำขาว', 'TH-90', 'น้ำขาว', 'จะนะ'))
    expect(suggester.suggest('กองทุนน้ำ', 5)).toEqual([
      { kind: 'fund', text: 'กองทุนน้ำขาว', path: '/fund-a', province: 'TH-90', tambon: 'น้ำขาว' },
    ])
  })

  it.each([
    ['น่าน', { text: 'จังหวัดน่าน', level: 'province', path: '/search?province=TH-55' }],
    ['nan', { text: 'Nan', level: 'province', path: '/search?province=TH-55' }],
    ['จังหวัดน่', { text: 'จังหวัดน่าน', level: 'province', path: '/search?province=TH-55' }],
  ])('provinces are suggested by each of their names: %s', (typed, place) => {
    expect(suggester.suggest(typed, 8)).toContainEqual({ kind: 'place', ...place })
  })

  it('a tambon is suggested once, as long as somebody is there', () => {
    suggester.put(fund('a', 'กองทุนหนึ่ง', 'TH-90', 'น้ำขาว', 'จะนะ'))
    suggester.put({ ...fund('b', 'กองทุนสอง', 'TH-90', 'น้ำขาว', 'จะนะ') })
    suggester.put(fund('c', 'กองทุนสาม', 'TH-55', 'น้ำขาว'))
    const places = () => suggester.suggest('น้ำขา', 8).map(({ level, province }) => [level, province])
    expect(places()).toEqual([
      ['tambon', 'TH-55'],
      ['tambon', 'TH-90'],
    ])
    suggester.drop('fund-a')
    expect(places()).toHaveLength(2)
    suggester.drop('fund-b')
    expect(places()).toEqual([['tambon', 'TH-55']])
    expect(texts('ตำบลน้ำ', 'place')).toEqual(['ตำบลน้ำขาว'])
  })

  it('terms lead to their place in the glossary, in either language', () => {
    const path = `/glossary#${encodeURIComponent('term-สวัสดิการชุมชน')}`
    expect(suggester.suggest('สวัสดิการชุม', 8)).toContainEqual({ kind: 'term', text: 'สวัสดิการชุมชน', path })
    expect(suggester.suggest('community welf', 8)).toContainEqual({
      kind: 'term',
      text: 'community welfare',
      path,
    })
  })

  it('kinds stay together, the best first, and none crowds the others out', () => {
    for (let at = 0; at < 20; at++) suggester.put(item(String(at), `สวัสดิการเรื่องที่ ${at}`))
    suggester.put(fund('a', 'กองทุนสวัสดิการ', 'TH-90'))
    const kinds = suggester.suggest('สวัสดิการ', 8).map(({ kind }) => kind)
    expect(kinds).toEqual(['item', 'item', 'item', 'item', 'term', 'term', 'term', 'fund'])
    expect(suggester.suggest('สวัสดิการ', 3)).toHaveLength(3)
  })

  it('what begins so comes before what only holds it somewhere', () => {
    expect(suggester.suggest('na', 8).map(({ kind }) => kind)).toEqual([
      ...['term', 'place', 'place', 'place', 'place', 'place', 'place', 'place'],
    ])
  })
})

it.each(['', '   ', '่', '!!!', 'zzqxv', 'ฟหกดเสวง', '😀'])('nothing is suggested for %s', (typed) => {
  suggester.put(item('a', 'ธนาคารขยะ'))
  expect(suggester.suggest(typed, 8)).toEqual([])
})

it('every beginning of every title leads back to it', () => {
  const titles = ['น้ำใจ กองบุญฯ พ.ร.บ. ๒๕๖๑', 'แม่ฮี้ (ปาย)', 'ผู้สูงอายุ-คนพิการ', 'CODI และ พอช.']
  for (const [at, title] of titles.entries()) suggester.put(item(String(at), title))
  const cut = fc
    .constantFrom(...titles)
    .chain((title) =>
      fc.integer({ min: 1, max: title.length }).map((end) => ({ title, typed: title.slice(0, end) })),
    )
  fc.assert(
    fc.property(cut, ({ title, typed }) => {
      expect(texts(typed, 'item')).toContain(title)
    }),
  )
})
