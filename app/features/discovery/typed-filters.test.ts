import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROVINCES } from '#content/taxonomy/provinces.ts'
import { REGIONS } from '#content/taxonomy/regions.ts'
import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import type { SearchRequest } from '#search/types.ts'
import { readTyped, replacePiece } from './typed-filters.ts'

const asked = (query: string, filters: SearchRequest['filters'] = {}): SearchRequest => ({
  ...{ query, filters, sort: 'relevance', page: 1, pageSize: 10 },
})
const read = (query: string) => readTyped(asked(query))

describe('a filter typed in the search box', () => {
  it.each([
    ['จังหวัด:น่าน', { province: ['TH-55'] }],
    ['จังหวัด: น่าน', { province: ['TH-55'] }],
    ['จังหวัด：น่าน', { province: ['TH-55'] }],
    ['จังหวัด:จังหวัดน่าน', { province: ['TH-55'] }],
    ['จังหวัด:นาน', { province: ['TH-55'] }],
    ['จังหวัด:TH-55', { province: ['TH-55'] }],
    ['province:nan', { province: ['TH-55'] }],
    ['PROVINCE:"Nan"', { province: ['TH-55'] }],
    ['province:Chiang Mai', { province: ['TH-50'] }],
    ['province:Phra Nakhon Si Ayutthaya', { province: ['TH-14'] }],
    ['province:Nan Province', { province: ['TH-55'] }],
    ['จังหวัด:อยุธยา', { province: ['TH-14'] }],
    ['จังหวัด:กทม.', { province: ['TH-10'] }],
    ['จังหวัด:กรุงเทพฯ', { province: ['TH-10'] }],
    ['จังหวัด:โคราช', { province: ['TH-30'] }],
    ['จ.ว.:น่าน', { province: ['TH-55'] }],
    ['จังหวัด:น่าน,แพร่', { province: ['TH-55', 'TH-54'] }],
    ['จังหวัด:น่าน จังหวัด:แพร่', { province: ['TH-55', 'TH-54'] }],
    ['ภาค:ใต้', { region: ['S'] }],
    ['ภาค:ภาคเหนือ', { region: ['N'] }],
    ['ภาค:อีสาน', { region: ['NE'] }],
    ['ภาค:ตะวันออก', { region: ['BE'] }],
    ['ภาค:ตะวันออกเฉียงเหนือ', { region: ['NE'] }],
    ['ภาค:กลาง', { region: ['CW'] }],
    ['region:north', { region: ['N'] }],
    ['ประเภท:ผู้สูงอายุ', { benefit: ['elderly'] }],
    ['ประเภท:ผูสูงอายุ', { benefit: ['elderly'] }],
    ['ประเภท:งานศพ', { benefit: ['funeral'] }],
    ['ประเภทสวัสดิการ:คลอดบุตร', { benefit: ['birth'] }],
    ['benefit:"Disaster relief"', { benefit: ['disaster'] }],
    ['ปี:2561', { year: ['2561'] }],
    ['ปี:๒๕๖๑', { year: ['2561'] }],
    ['ปี:61', { year: ['2561'] }],
    ['year:2018', { year: ['2561'] }],
    ['ปี:2560-2562', { year: ['2560', '2561', '2562'] }],
    ['ปี:๒๕๖๐–๒๕๖๑', { year: ['2560', '2561'] }],
    ['ชนิด:นวัตกรรม', { kind: ['innovation'] }],
    ['kind:Case study', { kind: ['case'] }],
    ['ชนิด:กองทุน', { type: ['fund'] }],
    ['type:funds', { type: ['fund'] }],
    ['จังหวัด:น่าน ปี:2561', { province: ['TH-55'], year: ['2561'] }],
  ])('is understood: %s', (query, filters) => {
    const { request, misunderstood } = read(query)
    expect(request).toMatchObject({ query: '', filters })
    expect(misunderstood).toEqual([])
  })

  it.each([
    ['ผู้เขียน:"สมศรี ใจดี"', { authors: ['สมศรี ใจดี'] }],
    ['ผูเขียน:สมศรี', { authors: ['สมศรี'] }],
    ['author:Somsri', { authors: ['Somsri'] }],
    ['กองทุน:น้ำขาว', { funds: ['น้ำขาว'] }],
    ['fund:"นาหมื่นศรี"', { funds: ['นาหมื่นศรี'] }],
    ['ผู้เขียน:"ยังพิมพ์ไม่จบ', { authors: ['ยังพิมพ์ไม่จบ'] }],
  ])('is a part of a name: %s', (query, names) => {
    expect(read(query).request).toMatchObject({ query: '', ...names })
  })

  it('leaves the words around it to the search, phrases and exclusions too', () => {
    const { request } = read('ผู้สูงอายุ จังหวัด:น่าน "ออมวันละบาท" ปี:2561 -โควิด')
    expect(request.query).toBe('ผู้สูงอายุ "ออมวันละบาท" -โควิด')
    expect(read('province:Nan elderly care').request).toMatchObject({
      ...{ query: 'elderly care', filters: { province: ['TH-55'] } },
    })
  })

  it.each([
    '"จังหวัด:น่าน"',
    'เวลา 10:30',
    'https://example.org',
    '-จังหวัด:น่าน',
    'เรื่องจังหวัด:น่าน',
    'หมายเหตุ: ด่วน',
    ':น่าน',
  ])('is not read into ordinary text: %s', (query) => {
    expect(readTyped(asked(query))).toEqual({ filters: [], misunderstood: [], request: asked(query) })
  })

  it('joins what was chosen from the lists', () => {
    const { request } = readTyped(asked('จังหวัด:น่าน', { province: ['TH-54', 'TH-55'], kind: ['case'] }))
    expect(request.filters).toEqual({ province: ['TH-54', 'TH-55'], kind: ['case'] })
  })
})

describe('a filter that nobody can know', () => {
  it.each([
    ['จังหวัด:นคร', 'นคร', ['TH-26', 'TH-30', 'TH-48', 'TH-60', 'TH-73', 'TH-80']],
    ['จังหวัด:เพชร', 'เพชร', ['TH-67', 'TH-76', 'TH-62']],
    ['จังหวัด:สงขา', 'สงขา', ['TH-90']],
    ['จังหวัด:ดาวอังคาร', 'ดาวอังคาร', []],
    ['ปี:ปีนี้', 'ปีนี้', []],
    ['ปี:3000', '3000', []],
    ['ปี:2562-2560', '2562-2560', []],
    ['ภาค:ดาวอังคาร', 'ดาวอังคาร', []],
    ['จังหวัด:น', 'น', []],
  ])('is searched as words, and says what it may have meant: %s', (query, value, candidates) => {
    const { request, misunderstood, filters } = read(`ออม ${query}`)
    expect(request.query).toBe(`ออม ${value}`)
    expect(request.filters).toEqual({})
    expect(filters).toEqual([])
    expect(misunderstood.map((one) => [one.value, one.candidates.map(({ code }) => code)])).toEqual([
      [value, candidates],
    ])
  })

  it('leaves the understood half of a list in force', () => {
    const { request, misunderstood } = read('จังหวัด:น่าน,ดาวอังคาร')
    expect(request).toMatchObject({ query: 'ดาวอังคาร', filters: { province: ['TH-55'] } })
    expect(misunderstood).toMatchObject([{ field: 'province', value: 'ดาวอังคาร' }])
  })

  it('is told apart from one whose value is still missing', () => {
    expect(read('ออม จังหวัด:')).toMatchObject({ request: { query: 'ออม' }, misunderstood: [{ value: '' }] })
  })
})

describe('typed filters as a whole', () => {
  it('know every province, region and kind of welfare by each of its names', () => {
    const all = [
      ...PROVINCES.map((one) => ({ ...one, field: 'จังหวัด' })),
      ...REGIONS.map((one) => ({ ...one, field: 'ภาค' })),
      ...BENEFIT_TYPES.map((one) => ({ ...one, field: 'ประเภท' })),
    ]
    for (const { field, code, th, en } of all)
      for (const name of [code, th, en])
        expect(
          read(`${field}:"${name}"`).filters.flatMap(({ values }) => values.map((value) => value.code)),
          name,
        ).toEqual([code])
  })

  it('can be taken away one by one, and leave the rest as it was typed', () => {
    const query = 'ผู้สูงอายุ จังหวัด:น่าน  ปี:2561'
    const [first, second] = read(query).filters
    expect(first && replacePiece(query, first)).toBe('ผู้สูงอายุ ปี:2561')
    expect(second && replacePiece(query, second)).toBe('ผู้สูงอายุ จังหวัด:น่าน')
    expect(first && replacePiece(query, first, 'จังหวัด:แพร่')).toBe('ผู้สูงอายุ จังหวัด:แพร่ ปี:2561')
  })

  it('never fail and never lose a word, whatever is typed', () => {
    const piece = fc.constantFrom(
      'จังหวัด:',
      'ปี:',
      '"',
      'น่าน',
      'ผู้เขียน:',
      '2561',
      ' ',
      ':',
      ',',
      'province:',
      'Chiang',
      '-',
      'ๆ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const query = pieces.join('')
        const { filters, request } = read(query)
        const without = filters.reduceRight((text, filter) => replacePiece(text, filter), query)
        expect(readTyped(asked(without)).filters).toEqual([])
        expect(request.query.includes('2561') || filters.length > 0 || !query.includes('2561')).toBe(true)
      }),
    )
  })
})
