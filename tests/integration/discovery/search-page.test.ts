import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { searchKnowledge } from '#app/features/discovery/search.server.ts'
import { readSearchRequest } from '#app/features/discovery/search-request.ts'
import { createFund as addFund } from '#app/features/funds/administer-funds.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { allDocuments } from '#search/documents/load-documents.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchEngine } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { createMember } from '#tests/factories/people.ts'

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`the search page on ${database.name}`, () => {
    let open: OpenDatabase
    let engine: SearchEngine

    beforeAll(async () => {
      open = await database.open()
      await loadLibrary(open.db, await readLibrary('content/items'))
      const admin = await createMember(open.db, { roles: ['administrator'] })
      const fund = { name: 'กองทุนทุ่งเงียบ', tambon: 'ทุ่งเงียบ', amphoe: 'เมือง', province: 'TH-55' as const }
      await addFund(open.db, admin, fund)
      engine = createEmbeddedEngine()
      await engine.rebuild(allDocuments(open.db))
    })
    afterAll(async () => {
      await engine.close()
      await open.close()
    })

    const look = (address: string, language: 'th' | 'en' = 'th') => {
      const request = readSearchRequest(new URL(address, 'http://localhost').searchParams)
      return searchKnowledge({ db: open.db, search: createSearchPortal({ engine }) }, request, language)
    }
    const paths = (view: Awaited<ReturnType<typeof look>>) => view.hits.map(({ path }) => path)

    it('counts stories and funds, and shows either alone', async () => {
      const all = await look('/search')
      const [stories, funds] = all.types
      expect([stories?.label, funds?.label]).toEqual(['เรื่อง', 'กองทุน'])
      expect((stories?.count ?? 0) + (funds?.count ?? 0)).toBe(all.total)
      const onlyFunds = await look(funds?.path ?? '')
      expect(onlyFunds.total).toBe(funds?.count)
      expect(onlyFunds.hits.every(({ type }) => type === 'fund')).toBe(true)
      expect(onlyFunds.types.map(({ chosen }) => chosen)).toEqual([false, true])
    })

    it('says where a fund is and how much it has published', async () => {
      const quiet = await look('/search?q=ทุ่งเงียบ')
      expect(quiet.hits[0]).toMatchObject({
        type: 'fund',
        fundFacts: { place: 'ทุ่งเงียบ · เมือง · น่าน', items: 0 },
      })
      const english = await look('/search?q=กองทุน:น้ำขาว&type=fund', 'en')
      expect(english.hits[0]?.fundFacts).toEqual({ place: 'น้ำขาว · จะนะ · Songkhla', items: 1 })
      expect((await look('/search?q=กองทุน:น้ำขาว&type=item')).hits[0]).toMatchObject({ fundFacts: null })
    })

    it('reads filters typed in the box as if they were chosen, and lets each be taken away', async () => {
      const typed = await look('/search?q=ออม จังหวัด:น่าน ปี:๒๕๖๗')
      const chosen = await look('/search?q=ออม&province=TH-55&year=2567')
      expect(paths(typed)).toEqual(paths(chosen))
      expect(typed.total).toBe(chosen.total)
      expect(typed.chips.map(({ name, label }) => [name, label])).toEqual([
        ['province', 'น่าน'],
        ['year', '2567'],
      ])
      const [province, year] = typed.chips.map(({ path }) => new URL(path, 'http://localhost').searchParams)
      expect(province?.get('q')).toBe('ออม ปี:๒๕๖๗')
      expect(year?.get('q')).toBe('ออม จังหวัด:น่าน')
      const choice = typed.facets
        .find(({ name }) => name === 'province')
        ?.choices.find(({ chosen: on }) => on)
      expect(choice).toMatchObject({ value: 'TH-55', path: typed.chips[0]?.path })
    })

    it('keeps the other half of a typed list when one name is taken away', async () => {
      const view = await look('/search?q=จังหวัด:น่าน,สงขลา')
      const nan = view.chips.find(({ label }) => label === 'น่าน')
      expect(nan?.path).toBe('/search?province=TH-90')
      expect((await look(nan?.path ?? '')).total).toBeLessThan(view.total)
    })

    it('finds by a part of an author’s name, and shows it as a way of narrowing', async () => {
      const everybody = await look('/search?type=item')
      const one = await open.db
        .selectFrom('knowledge_versions')
        .select('content')
        .where('byline_hidden', '=', false)
        .execute()
      const authors = one.flatMap(({ content }) => (content as { authors?: string[] }).authors ?? [])
      const [author = ''] = authors.filter((name) => name.trim() !== '')
      const view = await look(`/search?q=${encodeURIComponent(`ผู้เขียน:"${author}"`)}`)
      expect(view.total).toBeGreaterThan(0)
      expect(view.total).toBeLessThan(everybody.total)
      expect(view.chips).toEqual([{ name: 'author', label: author, path: '/search' }])
    })

    it('says what it could not understand, and offers what it may have been', async () => {
      const view = await look('/search?q=ออม จังหวัด:เพชร ภาค:ดาว&kind=case')
      expect(view.request.query).toBe('ออม จังหวัด:เพชร ภาค:ดาว')
      expect(view.words).toBe('ออม เพชร ดาว')
      const [province, region] = view.hints
      expect(province).toMatchObject({ field: 'province', value: 'เพชร', meant: true })
      expect(province?.options.map(({ label }) => label)).toEqual(['เพชรบูรณ์', 'เพชรบุรี', 'กำแพงเพชร'])
      expect(region?.meant).toBe(false)
      expect(region?.options).toHaveLength(5)
      const meant = new URL(province?.options[0]?.path ?? '', 'http://localhost').searchParams
      expect([...meant]).toEqual([
        ['q', 'ออม ภาค:ดาว'],
        ['kind', 'case'],
        ['province', 'TH-67'],
      ])
    })

    it('orders by distance from a province and says how it was measured', async () => {
      const view = await look('/search?near=TH-55&sort=distance&type=fund')
      expect(view.near).toBe('จังหวัดน่าน')
      const far = view.hits.map(({ distance }) => distance?.kilometres ?? Infinity)
      expect(far).toEqual(far.toSorted((a, b) => a - b))
      expect(view.hits[0]?.distance).toMatchObject({ kilometres: 0, own: false, same: true })
      const last = await look('/search?near=TH-55&sort=distance&type=fund&page=5', 'en')
      expect(last.hits[0]?.distance).toMatchObject({ own: false, same: false })
      expect(last.hits[0]?.distance?.to).toMatch(/^[A-Z]/u)
      expect((await look('/search?type=fund')).hits[0]).not.toHaveProperty('distance')
    })

    it('keeps the whole search in every address it offers', async () => {
      const view = await look('/search?q=ออม จังหวัด:น่าน,สงขลา&near=TH-90&sort=distance&page=1')
      for (const path of [...view.facets.flatMap(({ choices }) => choices), ...view.types].map(
        (one) => one.path,
      )) {
        const params = new URL(path, 'http://localhost').searchParams
        expect([params.get('near'), params.get('sort')]).toEqual(['TH-90', 'distance'])
      }
    })
  })
}
