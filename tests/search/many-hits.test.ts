import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { ENGINES } from './both-engines.ts'

const MANY = 5_200

/** The oldest of many documents: whoever stops counting at some thousands loses it. */
const OLDEST = makeDocument({
  id: 'item-oldest',
  title: 'ฮักเมืองน่าน',
  body: 'กองทุนนี้เริ่มจากกล่องไม้ใบเดียวหน้าวัด',
  authors: ['ยายคำ ใจดี'],
  publishedAt: 1,
})

for (const { name, missing, open } of ENGINES) {
  describe.skipIf(missing !== null)(`a library of ${MANY} documents on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let engine: SearchEngine
    beforeAll(async () => {
      opened = await open()
      engine = opened.engine
      const others = Array.from({ length: MANY - 1 }, (_, n) =>
        makeDocument({ id: `item-${n}`, title: `กองทุนที่ ${n}`, body: 'กองทุนออมวันละบาท', publishedAt: 2 + n }),
      )
      await engine.rebuild(
        (async function* () {
          yield await Promise.resolve([OLDEST, ...others])
        })(),
      )
    }, 120_000)
    afterAll(() => opened.close())

    const ask = (more: Partial<SearchRequest>) =>
      engine.search({ query: '', filters: {}, sort: 'relevance', page: 1, pageSize: 10, ...more })
    const last = { page: MANY / 10, pageSize: 10 }

    it.each([
      ['every title in order', { sort: 'title', ...last }, MANY],
      ['a word that all of them hold', { query: 'กองทุน', sort: 'title', ...last }, MANY],
      ['the oldest last', { sort: 'newest', ...last }, MANY],
      ['one author', { authors: ['ยายคำ'] }, 1],
      ['one author of all that hold a word', { query: 'กองทุน', authors: ['ยายคำ'] }, 1],
      ['a phrase', { query: '"กล่องไม้ใบเดียว"' }, 1],
      ['a phrase cut from the middle of words', { query: '"จากกล่องไม้ใบ"' }, 1],
    ] as [string, Partial<SearchRequest>, number][])(
      'counts and shows to the end: %s',
      async (_, more, total) => {
        const page = await ask(more)
        expect([page.total, page.hits.at(-1)?.document.id]).toEqual([total, 'item-oldest'])
      },
    )
  })
}
