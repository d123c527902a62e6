import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importFile, type ImportedFile } from '#app/features/knowledge/import-file.server.ts'
import { checksumOf, importLine } from '#app/features/knowledge/import-items.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'

type Line = { id: string | number; title: string; body?: string; source?: string }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`a file of texts on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeEach(async () => {
      database = await engine.open()
    })
    afterEach(() => database.close())

    type Options = { published?: boolean; collection?: string }
    async function take(
      lines: readonly (Line | string)[],
      { published = true, collection }: Options = {},
    ): Promise<ImportedFile & { reasons: string[] }> {
      const reasons: string[] = []
      const texts = lines.map((line) =>
        typeof line === 'string' ? line : JSON.stringify({ body: 'เนื้อ', ...line }),
      )
      const result = await importFile(
        database.db,
        async function* () {
          yield* await Promise.resolve(texts)
        },
        {
          published,
          now: () => new Date(),
          collection,
          onBad: (number, reason) => reasons.push(`${number}: ${reason}`),
        },
      )
      return { ...result, reasons }
    }
    const items = () =>
      database.db
        .selectFrom('knowledge_items as item')
        .innerJoin('knowledge_versions as version', 'version.item_id', 'item.id')
        .select(['version.title', 'version.number'])
        .orderBy('version.title')
        .orderBy('version.number')
        .execute()
    const ours = [1, 2, 3].map((id) => ({ id, title: `เรื่องของเรา ${id}` }))
    const theirs = [1, 2, 3].map((id) => ({ id, title: `ข่าวจากที่อื่น ${id}` }))

    it('goes in with its good lines, whatever the bad ones hold', async () => {
      const result = await take([
        '\uFEFF{"id":"a","title":"แรก","body":"ก"}',
        '',
        '{"id":"b","title":"เสีย","body":"\\ud800"}',
        '{"id":"c","title":"เสีย\\u0000","body":"ก"}',
        'no json',
        '{"id":"d","title":"ท้าย","body":"ข้อความ \\\\u0000 นี้เก็บได้"}',
        '{"id":"a","title":"ซ้ำ","body":"ก"}',
      ])
      expect(result).toMatchObject({ added: 2, bad: 4 })
      expect((await items()).map(({ title }) => title)).toEqual(['ท้าย', 'แรก'])
      expect(result.reasons.map((reason) => reason.split(' ', 2).join(' '))).toEqual([
        '3: body:',
        '4: title:',
        expect.stringMatching(/^5: /u),
        '7: id:',
      ])
      expect(result.reasons[3]).toContain('line 1')
    })

    it('changes nothing the second time, under whatever name it comes', async () => {
      const first = await take(ours)
      const again = await take([...ours].reverse())
      expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, collection: first.collection })
      expect(await items()).toHaveLength(3)
    })

    it('from elsewhere does not overwrite texts that have the same ids', async () => {
      const first = await take(ours)
      const second = await take(theirs)
      expect(second).toMatchObject({ added: 3, changed: 0, alike: { collection: first.collection, ids: 3 } })
      expect(await items()).toHaveLength(6)
      expect(await take(ours)).toMatchObject({ unchanged: 3, collection: first.collection })
      expect(await take(theirs)).toMatchObject({ unchanged: 3, collection: second.collection, alike: null })
      expect(await take([...ours, ...theirs.map((line) => ({ ...line, id: `x${line.id}` }))])).toMatchObject({
        unchanged: 3,
        added: 3,
      })
    })

    it('in a new edition becomes the next versions, also where every text changed', async () => {
      await take(ours)
      const edition = ours.map((line) => ({ ...line, body: 'แก้แล้ว', source: 'https://example.org' }))
      expect(await take(edition)).toMatchObject({ added: 0, changed: 3 })
      expect((await items()).map(({ number }) => number)).toEqual([1, 2, 1, 2, 1, 2])
    })

    it('adds to the collection that is named, whatever its titles', async () => {
      const { collection } = await take(ours)
      expect(await take(theirs, { collection })).toMatchObject({ added: 0, changed: 3, collection })
      expect(await items()).toHaveLength(6)
    })

    it('may hold the texts of two collections, which stay where they are', async () => {
      await take(ours)
      await take([{ id: 4, title: 'เรื่องเดือนหน้า' }])
      expect(await take([...ours, { id: 4, title: 'เรื่องเดือนหน้า' }])).toMatchObject({ unchanged: 4, added: 0 })
    })

    it('does not undo what a moderator wrote or discarded here', async () => {
      await take(ours, { published: false })
      const change = (title: string, values: { state?: string; draft_revision?: number }) =>
        database.db
          .updateTable('knowledge_items')
          .set(values)
          .where('slug', '=', title.replaceAll(' ', '-'))
          .execute()
      await change('เรื่องของเรา 1', { state: 'archived' })
      await change('เรื่องของเรา 2', { draft_revision: 1 })
      expect(await take(ours, { published: false })).toMatchObject({ unchanged: 3 })
      expect(await take(ours.map((line) => ({ ...line, body: 'ใหม่' })))).toMatchObject({
        kept: 2,
        changed: 1,
      })
      expect((await items()).map(({ title }) => title)).toEqual(['เรื่องของเรา 3'])
    })

    it('knows what was imported before lines had checksums', async () => {
      const line = { id: '1', title: 'เก่า', body: 'เนื้อ' }
      await importLine(database.db, JSON.stringify(line), { published: true, now: new Date() })
      await database.db
        .updateTable('knowledge_items')
        .set({ import_sha256: null })
        .where('import_sha256', '=', checksumOf(line))
        .execute()
      expect(await take([line])).toMatchObject({ unchanged: 1, added: 0, collection: 'first' })
    })
  })
}
