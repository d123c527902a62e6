import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare } from '#search/thai/bare.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { ENGINES, sayWhatIsMissing } from './both-engines.ts'
import { readPairs } from './read-list.ts'

const PAIRS = readPairs('mark-pairs')
const LOOKALIKES = readPairs('lookalikes')
const LONG = 'คณะกรรมการประชุมทุกไตรมาส และดูแลสมาชิก '.repeat(20)

/** Every pair stands in a year of its own, so that one index holds them all. */
const shelf = (year: string, bodies: Record<string, string>) =>
  Object.entries(bodies).map(([id, body]) =>
    makeDocument({ id: `${id}-${year}`, title: `เล่ม ${id}`, body, facets: { year: [year] } }),
  )
const LIBRARY = [
  ...PAIRS.flatMap(([one, other], at) => shelf(`short-${at}`, { one, other, long: LONG })),
  // why: a short text full of the other form must not win over one exact mention in a long text.
  ...PAIRS.flatMap(([one, other], at) =>
    shelf(`long-${at}`, { one: `${LONG} ${one} ${LONG}`, other: `${other} ${other}`, long: LONG }),
  ),
  ...LOOKALIKES.flatMap(([one, other], at) =>
    shelf(`alike-${at}`, { one: `${LONG} ${one}`, other, long: LONG }),
  ),
]
const numbered = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([one, other], at) => [one, other, at] as const)

sayWhatIsMissing('marks')

it('holds at least sixty different pairs', () => {
  expect(new Set(PAIRS.map(([one, other]) => `${one} ${other}`)).size).toBeGreaterThanOrEqual(60)
})

for (const { name, missing, open } of ENGINES)
  describe.skipIf(missing !== null)(`the ${name} engine`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      opened = await open()
      await opened.engine.upsert(LIBRARY)
    })
    afterAll(() => opened.close())

    async function search(query: string, year: string): Promise<string[]> {
      const page = await opened.engine.search({
        ...{ query, filters: { year: [year] }, sort: 'relevance', page: 1, pageSize: 10 },
      })
      return page.hits.map(({ document }) => document.id.replace(`-${year}`, ''))
    }

    it.each(numbered(PAIRS))('tells %s from %s and finds a forgotten mark', async (one, other, at) => {
      const byOne = await search(one, `short-${at}`)
      const byOther = await search(other, `short-${at}`)
      expect([byOne[0], byOther[0]]).toEqual(['one', 'other'])
      // why: a mark that was forgotten finds its word; a vowel too many need not find a word without it.
      if (bare(one) === bare(other) || one.length < other.length) expect(byOne[1]).toBe('other')
      if (bare(one) === bare(other) || other.length < one.length) expect(byOther[1]).toBe('one')
      expect((await search(one, `long-${at}`))[0]).toBe('one')
    })

    it.each(numbered(LOOKALIKES))('does not take %s for %s', async (one, other, at) => {
      expect((await search(one, `alike-${at}`))[0]).toBe('one')
      expect((await search(other, `alike-${at}`))[0]).toBe('other')
    })
  })
