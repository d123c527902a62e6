import { afterEach, beforeEach, expect, it } from 'vitest'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const document = (id: string, body: string) => makeDocument({ id, title: `เล่ม ${id}`, body })
const request = (query: string): SearchRequest => ({
  ...{ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
})

let engine: SearchEngine
beforeEach(() => {
  engine = createEmbeddedEngineInWorker()
})
afterEach(() => engine.close())

it('keeps serving visitors while a text of a million bytes is indexed', async () => {
  await engine.ids()
  const work = { done: false }
  const indexing = engine.upsert([document('long', 'สวัสดิการชุมชนของเรา'.repeat(17_500))]).then(() => {
    work.done = true
  })
  let turns = 0
  while (!work.done) {
    turns++
    await new Promise((resolve) => setImmediate(resolve))
  }
  await indexing
  expect(turns).toBeGreaterThan(50)
  expect((await engine.search(request('สวัสดิการ'))).hits[0]?.document.id).toBe('long')
})

it('tells the caller when the engine refuses a question', async () => {
  const broken: unknown = { query: null }
  await expect(engine.search(broken as SearchRequest)).rejects.toThrow()
  await expect(engine.ids()).resolves.toEqual([])
})

it('leaves no caller waiting when the engine is closed', async () => {
  const open = engine.ids()
  const refused = expect(open).rejects.toThrow('closed')
  await engine.close()
  await refused
  await expect(engine.ids()).rejects.toThrow('closed')
})

it('knows a synonym on its thread, also when it was told in the middle of a rebuild', async () => {
  await engine.upsert([document('waste', 'ธนาคารขยะของเรา')])
  expect((await engine.search(request('ซาเล้ง'))).total).toBe(0)
  await engine.rebuild(
    (async function* () {
      yield [document('waste', 'ธนาคารขยะของเรา')]
      await engine.useSynonyms([['ซาเล้ง', 'ธนาคารขยะ']])
    })(),
  )
  expect((await engine.search(request('ซาเล้ง'))).total).toBe(1)
})

it('keeps the old items when a rebuild breaks off halfway', async () => {
  await engine.upsert([document('old', 'ธนาคารขยะ')])
  const halfway = engine.rebuild(
    (async function* () {
      yield await Promise.resolve([document('new', 'กองบุญ')])
      throw new Error('the database went away')
    })(),
  )
  await expect(halfway).rejects.toThrow('went away')
  expect(await engine.ids()).toEqual(['old'])
})
