import { describe, expect, it } from 'vitest'
import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { createEmbeddedEngine } from './engines/embedded/embedded-engine.ts'
import { judgeLikeness } from './likeness.ts'
import { findSimilar } from './similar.ts'
import type { DocumentFacets, SearchDocument } from './types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

type More = { summary?: string; facets?: Partial<DocumentFacets>; home?: SearchDocument['home'] }
const item = (id: string, title: string, body: string, { summary = '', facets = {}, home }: More = {}) =>
  makeDocument({
    ...{ id: `item-${id}`, title, body, summary, facets: { origin: ['member'], ...facets } },
    ...(home === undefined ? {} : { home }),
  })

const crab = item(
  'crab',
  'ธนาคารปูไข่ของชาวประมง',
  'ชาวประมงฝากปูไข่ไว้ที่ธนาคาร อาสาสมัครดูแล แล้วอาสาสมัครปล่อยคืนทะเล',
  {
    facets: { benefit: ['environment'], province: ['TH-90'] },
  },
)
const crabElsewhere = item(
  'far',
  'ลูกปูล้านตัว',
  'ชาวประมงกับอาสาสมัครอีกหมู่บ้านปล่อยลูกปูคืนทะเล อาสาสมัครเป็นชาวประมงเอง',
  {
    facets: { province: ['TH-83'] },
  },
)
const forest = item('forest', 'ป่าชุมชนกันไฟ', 'ชาวบ้านทำแนวกันไฟรอบป่าชุมชน', {
  facets: { benefit: ['environment'], province: ['TH-55'] },
})
const funeral = item('funeral', 'งานศพสามวัน', 'เจ้าภาพไม่ต้องเป็นหนี้ งดเหล้าในงานศพ', {
  facets: { benefit: ['funeral'], province: ['TH-34'] },
})
const neighbour = item('near', 'ออมกันทั้งตำบล', 'กติกาการออมของทั้งตำบล', { facets: { province: ['TH-90'] } })
const library = [crab, crabElsewhere, forest, funeral, neighbour]

const judged = (source: SearchDocument, others: readonly SearchDocument[] = library) =>
  judgeLikeness(source, others, 4).map(({ document, reasons }) => [document.id, reasons] as const)

describe('stories like one another', () => {
  it('share rare words or a kind of welfare, and say which', () => {
    const found = new Map(judged(crab))
    expect([...found.keys()]).toEqual(expect.arrayContaining(['item-far', 'item-forest']))
    expect(found.get('item-far')).toEqual([
      { kind: 'words', values: expect.arrayContaining(['ชาวประมง', 'อาสาสมัคร']) as string[] },
    ])
    expect(found.get('item-forest')).toEqual([{ kind: 'benefit', values: ['environment'] }])
  })

  it('may stand in one province, or belong to one fund', () => {
    expect(new Map(judged(crab)).get('item-near')).toEqual([{ kind: 'province', values: ['TH-90'] }])
    const home = { fund: 'กองทุนเกาะปู', tambon: '', amphoe: '' }
    const [one, other] = [
      { ...crab, home },
      { ...neighbour, home },
    ]
    expect(new Map(judged(one, [other])).get('item-near')).toEqual([{ kind: 'fund', values: [] }])
  })

  it('leave out the story itself, what has nothing in common, and more than were asked for', () => {
    const ids = judged(crab).map(([id]) => id)
    expect(ids).not.toContain('item-crab')
    expect(ids).not.toContain('item-funeral')
    expect(judgeLikeness(crab, library, 1)).toHaveLength(1)
  })

  it('are not brought together by "other" kinds of welfare, nor by one chance word', () => {
    const odd = item('odd', 'เรื่องหนึ่ง', 'ชาวประมงมาดูงาน', { facets: { benefit: ['other'] } })
    const even = item('even', 'อีกเรื่อง ชาวประมง', 'กติกาใหม่', { facets: { benefit: ['other'] } })
    expect(judged(even, [odd])).toEqual([])
  })

  it('show no example beside a real story, and both beside an example', () => {
    const example = {
      ...crabElsewhere,
      id: 'item-demo',
      facets: { ...crabElsewhere.facets, origin: ['demo'] },
    }
    expect(judged(crab, [example, crabElsewhere]).map(([id]) => id)).toEqual(['item-far'])
    const source = { ...crab, facets: { ...crab.facets, origin: ['demo'] } }
    expect(
      judged(source, [example, crabElsewhere])
        .map(([id]) => id)
        .sort(),
    ).toEqual(['item-demo', 'item-far'])
  })

  it('come in the same order whatever order they were proposed in', () => {
    expect(judged(crab, library.toReversed())).toEqual(judged(crab))
  })
})

/** As the builder of documents does, so that facets can be asked for in words. */
const namesOf = ({ facets }: SearchDocument) => [
  ...facets.benefit.map((code) => findBenefitType(code)?.th ?? ''),
  ...facets.province.map((code) => findProvince(code)?.th ?? ''),
]

describe('finding them through an engine', () => {
  const open = async (readable: readonly SearchDocument[] = library) => {
    const engine = createEmbeddedEngine()
    await engine.upsert(library.map((one) => ({ ...one, keywords: namesOf(one) })))
    return {
      search: engine.search.bind(engine),
      documents: (ids: string[]) => Promise.resolve(readable.filter(({ id }) => ids.includes(id))),
    }
  }

  it('reaches those that share words and those that share facets', async () => {
    const found = await findSimilar('item-crab', 4, await open())
    expect(found.map(({ document }) => document.id)).toEqual(
      expect.arrayContaining(['item-far', 'item-forest']),
    )
  })

  it('names nothing that may not be read any more, and nothing for what is not there', async () => {
    const found = await findSimilar(
      'item-crab',
      4,
      await open(library.filter((one) => one !== crabElsewhere)),
    )
    expect(found.map(({ document }) => document.id)).not.toContain('item-far')
    expect(await findSimilar('item-gone', 4, await open())).toEqual([])
  })

  it('takes quotation marks and a minus in a title as they are', async () => {
    const quoted = item('quoted', 'เรื่อง “ปูไข่” -ชาวประมง', 'ชาวประมงฝากปูไข่', {
      facets: { benefit: ['environment'] },
    })
    const reach = await open([...library, quoted])
    const found = await findSimilar('item-quoted', 4, reach)
    expect(found.map(({ document }) => document.id)).toContain('item-crab')
  })
})
