import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { readList } from './read-list.ts'

const NONSENSE = readList('nonsense')

const ITEMS = new URL('../../content/items/', import.meta.url)

const LIBRARY = readdirSync(ITEMS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, ITEMS), 'utf8') }))

let engine: SearchEngine
beforeAll(async () => {
  engine = createEmbeddedEngine()
  await engine.upsert(
    LIBRARY.map(({ name, text }, number) => makeDocument({ id: `item-${number}`, title: name, body: text })),
  )
})

it('asks at least a hundred and thirty different questions, none of which the library says a word of', () => {
  expect(new Set(NONSENSE).size).toBeGreaterThanOrEqual(130)
  const said = LIBRARY.map(({ text }) => normalise(text)).join('\n')
  expect(NONSENSE.filter((query) => normalise(query) !== '' && said.includes(normalise(query)))).toEqual([])
})

it.each(NONSENSE)('finds nothing in the library for: %s', async (query) => {
  const page = await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })
  expect(page.hits.map((hit) => hit.document.title)).toEqual([])
  expect(page.total).toBe(0)
})
