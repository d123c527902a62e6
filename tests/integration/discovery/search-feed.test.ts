import { beforeAll, describe, expect, it } from 'vitest'
import { readSearchFeed } from '#app/features/discovery/search-feed.server.ts'
import { atomXml } from '#app/features/discovery/search-feed.ts'
import { requestOf } from '#app/features/discovery/saved-searches.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchPortal } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const origin = 'https://k.example'

describe('the feed of a search', () => {
  let search: SearchPortal
  beforeAll(async () => {
    const engine = createEmbeddedEngine()
    await engine.upsert(
      Array.from({ length: 60 }, (_, n) =>
        makeDocument({
          ...{
            id: `item-${idOf(n)}`,
            path: `/knowledge/ออม-${n}`,
            title: `ออมวันละบาท ${n}`,
            publishedAt: n * 1000,
          },
          facets: { kind: [n % 2 === 0 ? 'case' : 'innovation'] },
        }),
      ),
    )
    await engine.upsert([makeDocument({ id: `fund-${idOf(99)}`, title: 'ออมวันละบาท ไม่มีวันที่' })])
    search = createSearchPortal({ engine })
  })
  const read = (state: string, language: 'th' | 'en' = 'th') =>
    readSearchFeed(search, requestOf(state), { origin, language })

  it('holds the fifty newest, whatever order and page were asked for', async () => {
    const feed = await read('?q=ออมวันละบาท&sort=oldest&page=2')
    expect(feed.entries).toHaveLength(50)
    expect(feed.entries[0]).toMatchObject({
      uuid: idOf(59),
      url: `${origin}/knowledge/${encodeURIComponent('ออม')}-59`,
      updated: 59_000,
    })
    expect(feed.self).toBe(`${origin}/search.atom?q=${encodeURIComponent('ออมวันละบาท')}`)
    expect(feed.page).toBe(`${origin}/search?q=${encodeURIComponent('ออมวันละบาท')}&sort=newest`)
  })

  it('is narrowed as the search is, and leaves out what has no date', async () => {
    const { entries } = await read('?q=ออมวันละบาท&kind=case')
    expect(entries.map(({ uuid }) => Number(uuid.slice(-2)) % 2)).toEqual(Array.from({ length: 30 }, () => 0))
    const everything = await read('')
    expect(everything.entries.map(({ uuid }) => uuid)).not.toContain(idOf(99))
  })

  it('speaks the language that its address names, about the same things', async () => {
    const [thai, english] = [await read('?q=ออม&province=TH-90'), await read('?q=ออม&province=TH-90', 'en')]
    expect([thai.title, english.title]).toEqual([
      expect.stringContaining('สงขลา') as string,
      expect.stringContaining('Songkhla') as string,
    ])
    expect(english.self).toBe(`${thai.self}&lang=en`)
    expect(english.entries).toEqual(thai.entries)
  })

  it('is the same text while nothing changes', async () => {
    expect(atomXml(await read('?q=ออม'))).toBe(atomXml(await read('?q=ออม')))
  })
})
