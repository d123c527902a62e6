import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSimilar } from '#app/features/discovery/similar.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { allDocuments, loadDocuments } from '#search/documents/load-documents.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchEngine, SearchPortal } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`similar stories on ${database.name}`, () => {
    let open: OpenDatabase
    let engine: SearchEngine
    let search: SearchPortal

    beforeAll(async () => {
      open = await database.open()
      await loadLibrary(open.db, await readLibrary('content/items'))
      engine = createEmbeddedEngine()
      await engine.rebuild(allDocuments(open.db))
      search = createSearchPortal({ engine, documents: (ids) => loadDocuments(open.db, ids) })
    })
    afterAll(async () => {
      await engine.close()
      await open.close()
    })
    const similarTo = (slug: string, language: 'th' | 'en' = 'th') =>
      readSimilar({ db: open.db, search }, slug, language)

    it('are up to four others, each with why in the reader’s language', async () => {
      const thai = await similarTo('demo-equipment-bank')
      expect(thai.length).toBeGreaterThan(0)
      expect(thai.length).toBeLessThanOrEqual(4)
      expect(thai.map(({ path }) => path)).toContain('/knowledge/demo-time-bank-bedridden')
      expect(thai.map(({ path }) => path)).not.toContain('/knowledge/demo-equipment-bank')
      expect(thai.every(({ reasons }) => reasons.length > 0)).toBe(true)
      const bank = (await similarTo('demo-equipment-bank', 'en')).find(({ path }) =>
        path.includes('time-bank'),
      )
      expect(bank?.reasons.find(({ kind }) => kind === 'benefit')?.names).toContain('Older persons')
    })

    it('are never invented ones beside a real one', async () => {
      for (const slug of ['reported-nam-khao', 'reported-phanom', 'reported-lat-chado'])
        expect((await similarTo(slug)).map(({ origin }) => origin)).not.toContain('demo')
      expect((await similarTo('reported-nam-khao')).map(({ path }) => path)).toEqual([
        '/knowledge/reported-ko-taeo',
      ])
    })

    it('are not named any more from the moment one is taken back', async () => {
      const before = await similarTo('reported-ko-taeo')
      expect(before.map(({ path }) => path)).toContain('/knowledge/reported-nam-khao')
      await open.db
        .updateTable('knowledge_items')
        .set({ state: 'archived', current_version: null })
        .where('slug', '=', 'reported-nam-khao')
        .execute()
      const after = await similarTo('reported-ko-taeo')
      expect(after.map(({ path }) => path)).not.toContain('/knowledge/reported-nam-khao')
      expect(await similarTo('reported-nam-khao')).toEqual([])
    })

    it('keep nobody from reading while nothing can be compared', async () => {
      const broken = { ...search, similar: () => Promise.reject(new Error('no engine')) }
      expect(await readSimilar({ db: open.db, search: broken }, 'demo-equipment-bank', 'th')).toEqual([])
    })
  })
}
