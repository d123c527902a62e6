import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { normalise } from '#search/thai/normalise.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { ENGINES, sayWhatIsMissing } from './both-engines.ts'
import { readList } from './read-list.ts'

const NONSENSE = readList('nonsense')

const ITEMS = new URL('../../content/items/', import.meta.url)

const LIBRARY = readdirSync(ITEMS, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(new URL(name, ITEMS), 'utf8') }))

sayWhatIsMissing('nonsense')

it('asks at least a hundred and thirty different questions, none of which the library says a word of', () => {
  expect(new Set(NONSENSE).size).toBeGreaterThanOrEqual(130)
  const said = LIBRARY.map(({ text }) => normalise(text)).join('\n')
  expect(NONSENSE.filter((query) => normalise(query) !== '' && said.includes(normalise(query)))).toEqual([])
})

for (const { name, missing, open } of ENGINES)
  describe.skipIf(missing !== null)(`the ${name} engine`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      opened = await open()
      await opened.engine.upsert(
        LIBRARY.map(({ name: title, text }, number) =>
          makeDocument({ id: `item-${number}`, title, body: text }),
        ),
      )
    })
    afterAll(() => opened.close())

    it.each(NONSENSE)('finds nothing in the library for: %s', async (query) => {
      const page = await opened.engine.search({
        ...{ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
      })
      expect(page.hits.map((hit) => hit.document.title)).toEqual([])
      expect(page.total).toBe(0)
    })
  })
