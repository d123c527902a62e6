import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import type { LibraryItem } from '#app/features/knowledge/library-item.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { homeView } from '#app/features/pages/home.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the starting library on ${engine.name}`, () => {
    let database: OpenDatabase
    let items: LibraryItem[]
    beforeAll(async () => {
      database = await engine.open()
      items = await readLibrary('content/items')
      await loadLibrary(database.db, items)
    })
    afterAll(() => database.close())

    it('becomes one public item a file, and opens as a page', async () => {
      for (const { id, title } of items) {
        const page = await readItem(database.db, id, 'th')
        expect(page).toMatchObject({ title, version: 1 })
        expect(page?.body).not.toBe('')
      }
    })

    it('changes nothing when it is loaded again', async () => {
      const before = await database.db.selectFrom('knowledge_versions').selectAll().execute()
      expect(await loadLibrary(database.db, items)).toMatchObject({ added: 0, changed: 0 })
      expect(await database.db.selectFrom('knowledge_versions').selectAll().execute()).toEqual(before)
    })

    it('keeps the words as they were when a file changes, and shows the new ones', async () => {
      const [item] = items
      if (item === undefined) throw new Error('the library is empty')
      const changed = { ...item, summary: 'สรุปใหม่' }
      expect(await loadLibrary(database.db, [changed])).toMatchObject({ added: 0, changed: 1 })
      expect(await readItem(database.db, item.id, 'th')).toMatchObject({ summary: 'สรุปใหม่', version: 2 })
      const versions = await database.db.selectFrom('knowledge_versions').select('content').execute()
      expect(JSON.stringify(versions)).toContain(item.summary)
    })

    it('does not bring back what somebody removed', async () => {
      const item = items.at(-1)
      if (item === undefined) throw new Error('the library is empty')
      await database.db.deleteFrom('knowledge_items').where('import_key', '=', `library:${item.id}`).execute()
      await database.db
        .updateTable('library_files')
        .set({ removed_at: new Date() })
        .where('key', '=', item.id)
        .execute()
      expect(await loadLibrary(database.db, items)).toMatchObject({ added: 0, removed: 1 })
      expect(await readItem(database.db, item.id, 'th')).toBeNull()
    })

    it('never counts toward the 300', async () => {
      expect(await countTowardTarget(database.db)).toBe(0)
      const home = await homeView(database.db, 'th')
      expect(home.progress).toEqual({ count: 0, target: 300 })
      expect(home.newest).toHaveLength(6)
    })
  })
}
