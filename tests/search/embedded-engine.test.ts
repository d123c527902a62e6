import { beforeEach, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const make = (id: string, title: string, body: string, kind = 'case', province = 'songkhla') =>
  makeDocument({ id, title, body, facets: { kind: [kind], province: [province] } })
const request = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  ...{ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
  ...more,
})
let engine: SearchEngine
beforeEach(async () => {
  engine = createEmbeddedEngine()
  await engine.upsert([
    make('a', 'กองทุนสวัสดิการชุมชนตำบลน้ำขาว', 'สมาชิกออมวันละบาทเพื่อดูแลผู้สูงอายุและเด็ก'),
    make('b', 'สถานีวิทยุชุมชน', 'เสียงตามสายเล่าเรื่องป่าชุมชน', 'innovation'),
    make('c', 'ธนาคารขยะ', 'คัดแยกขยะแลกสวัสดิการ', 'innovation', 'nan'),
  ])
})
const found = async (query: string) =>
  (await engine.search(request(query))).hits.map((hit) => hit.document.id)

it.each([
  ['กองทุนสวัสดิการ', 'a'],
  ['ผู้สุงอายุ', 'a'],
  ['นำขาว', 'a'],
  ['วิทยุ', 'b'],
  ['ธนาคารขยะ', 'c'],
])('finds what was meant by %s', async (query, id) => {
  expect((await found(query))[0]).toBe(id)
})

it.each(['ฟหกดเสวง', 'zzqxv', 'ๆๆฯฯ!!'])('finds nothing for nonsense: %s', async (query) => {
  expect(await found(query)).toEqual([])
})

it('counts a facet as if its own filter were not set', async () => {
  const page = await engine.search(request('', { filters: { kind: ['innovation'], province: ['nan'] } }))
  expect(page.total).toBe(1)
  expect(page.facets.kind).toEqual([{ value: 'innovation', count: 1 }])
  expect(page.facets.province).toEqual([
    { value: 'nan', count: 1 },
    { value: 'songkhla', count: 1 },
  ])
})

it('gives the original title back when highlight pieces are joined', async () => {
  const page = await engine.search(request('สวัสดิการ'))
  for (const hit of page.hits) expect(hit.title.map((piece) => piece.text).join('')).toBe(hit.document.title)
})

it('forgets a removed item and replaces everything on rebuild', async () => {
  await engine.remove(['a'])
  expect(await found('ผู้สูงอายุ')).toEqual([])
  await engine.rebuild(
    (async function* () {
      yield await Promise.resolve([make('d', 'กองบุญคุณธรรม', 'ซะกาต')])
    })(),
  )
  expect(await engine.ids()).toEqual(['d'])
})

it('answers from the fallback, and says so, when the engine is down', async () => {
  const broken: SearchEngine = { ...engine, search: () => Promise.reject(new Error('down')) }
  const page = await createSearchPortal({ engine: broken, fallback: engine }).search(request('ขยะ'))
  expect(page.degraded).toBe(true)
  expect(page.hits[0]?.document.id).toBe('c')
})
