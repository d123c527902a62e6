import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const document = (id: string, body: string) => makeDocument({ id, title: `เล่ม ${id}`, body })

let engine: SearchEngine
beforeAll(async () => {
  engine = createEmbeddedEngine()
  await engine.upsert([
    document('fund', 'กองทุนสวัสดิการชุมชนตำบลน้ำขาว'),
    document('elderly', 'ดูแลผู้สูงอายุ ทุกเดือน'),
    document('old', 'เยี่ยมคนแก่ ทุกเดือน'),
    document('network', 'เครือข่าย จังหวัด'),
    document('waste', 'ธนาคารขยะ โควิด-19'),
  ])
})

const search = (query: string, exact = false) =>
  engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10, exact })
const found = async (query: string) => (await search(query)).hits.map((hit) => hit.document.id)

it.each(['กองทุนสวัสดิการชุมชน', 'กองทุน', 'สวัสดิการ', 'ชุมชน', 'กองทุนสวัสดิการ'])(
  'finds a compound by itself and by its part: %s',
  async (query) => {
    expect((await found(query))[0]).toBe('fund')
  },
)

it('finds other words for the same, below the typed ones', async () => {
  expect(await found('คนแก่')).toEqual(['old', 'elderly'])
  expect(await found('ผู้สูงอายุ')).toEqual(['elderly', 'old'])
})

it('says so when it answered another spelling than the one typed', async () => {
  const page = await search('เครื่อข่าย')
  expect(page.correction).toEqual({ typed: 'เครื่อข่าย', used: 'เครือข่าย' })
  expect(page.hits[0]?.document.id).toBe('network')
  expect((await search('ผู้สุงอายุ')).correction?.used).toBe('ผู้สูงอายุ')
})

it('leaves the spelling alone when asked to, and when nothing is wrong', async () => {
  expect((await search('เครื่อข่าย', true)).correction).toBeUndefined()
  expect((await search('เครือข่าย')).correction).toBeUndefined()
})

it('takes a quoted phrase as typed and leaves out what follows a minus sign', async () => {
  expect(await found('"ทุกเดือน"')).toEqual(expect.arrayContaining(['elderly', 'old']))
  expect(await found('"เดือนทุก"')).toEqual([])
  expect(await found('ทุกเดือน -คนแก่')).toEqual(['elderly'])
  expect(await found('โควิด-19')).toEqual(['waste'])
})

it('marks in the text what was meant when a mark or a letter was mistyped', async () => {
  const marked = async (query: string) =>
    (await search(query)).hits[0]?.fragments
      .flat()
      .filter((piece) => piece.hit)
      .map((piece) => piece.text)
  expect((await marked('ผูสูงอายุ'))?.join('')).toContain('ผู้สูงอายุ')
  expect((await marked('ผู้สุงอายุ'))?.join('')).toContain('สูงอายุ')
})
