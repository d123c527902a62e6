import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { readPairs } from './read-list.ts'

const MISSPELLINGS = readPairs('misspellings')
const RIGHT = [...new Set(MISSPELLINGS.map(([, right]) => right))]

let engine: SearchEngine
beforeAll(async () => {
  engine = createEmbeddedEngine()
  await engine.upsert(
    RIGHT.map((right, number) =>
      makeDocument({ id: `item-${number}`, title: `เล่ม ${number}`, body: `เล่าว่า ${right} มีอยู่จริง` }),
    ),
  )
})

it('holds at least eighty different misspellings, none of which is a right form', () => {
  const wrong = new Set(MISSPELLINGS.map(([one]) => one))
  expect(wrong.size).toBeGreaterThanOrEqual(80)
  expect(RIGHT.filter((right) => wrong.has(right))).toEqual([])
})

it.each(MISSPELLINGS)('takes %s for %s', async (wrong, right) => {
  const page = await engine.search({ query: wrong, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })
  expect(page.hits[0]?.document.id).toBe(`item-${RIGHT.indexOf(right)}`)
})
