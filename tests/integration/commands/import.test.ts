import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS } from '#app/features/accounts/demo-accounts.ts'
import { ensureDemoAccounts } from '#app/features/accounts/ensure-demo-accounts.server.ts'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { removeDemo } from '#app/features/knowledge/remove-demo.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import { createSearchRelay } from '#search/relay.ts'
import { databases } from '#tests/factories/database.ts'

const now = new Date('2026-02-01T00:00:00Z')
const published = { published: true, now }

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`texts from a file on ${engine.name}`, () => {
    let database: OpenDatabase
    beforeAll(async () => {
      database = await engine.open()
    })
    afterAll(() => database.close())
    const line = (value: object) => importLine(database.db, JSON.stringify(value), published)
    const find = (key: string) =>
      database.db
        .selectFrom('knowledge_items as item')
        .innerJoin('knowledge_versions as version', 'version.item_id', 'item.id')
        .select(['item.slug', 'item.current_version', 'version.number', 'version.plain_text'])
        .where('import_key', '=', `import:first:${key}`)
        .orderBy('version.number')
        .execute()

    it('go in once, change into the next version, and never count toward the 300', async () => {
      const text = {
        id: 'a',
        title: 'ข่าวกองทุน',
        body: 'ย่อหน้าแรก\n\nย่อหน้าสอง',
        source: 'https://example.org/a',
      }
      expect(await line(text)).toEqual({ kind: 'added' })
      expect(await line(text)).toEqual({ kind: 'unchanged' })
      expect(await line({ ...text, body: 'แก้แล้ว' })).toEqual({ kind: 'changed' })
      const versions = await find('a')
      expect(versions).toMatchObject([{ number: 1 }, { number: 2, current_version: 2 }])
      expect(await readItem(database.db, versions[0]?.slug ?? '', 'th')).toMatchObject({
        origin: 'import',
        licence: '',
        sources: [{ url: 'https://example.org/a' }],
      })
      expect(await countTowardTarget(database.db)).toBe(0)
    })

    it('wait as drafts until they are published', async () => {
      const text = JSON.stringify({ id: 'draft', title: 'ร่าง', body: 'เนื้อ' })
      expect(await importLine(database.db, text, { published: false, now })).toEqual({ kind: 'added' })
      expect(await importLine(database.db, text, { published: false, now })).toEqual({ kind: 'unchanged' })
      expect(await find('draft')).toEqual([])
      expect(await importLine(database.db, text, published)).toEqual({ kind: 'changed' })
      expect(await find('draft')).toHaveLength(1)
    })

    it.each([
      ['not json', 'JSON'],
      ['{"id":"x"}', 'title'],
      ['{"id":"x","title":"","body":"ก"}', 'title'],
      ['{"id":"x","title":"ก","body":7}', 'body'],
      ['{"id":"x","title":"\uFFFD","body":"ก"}', 'UTF-8'],
      ['{"id":"x","title":"a\\u0000","body":"ก"}', 'NUL'],
      ['{"id":"x","title":"ก","body":"a\\ud800"}', 'body'],
      ['[]', 'object'],
    ])('are refused with a reason: %s', async (bad, reason) => {
      const result = await importLine(database.db, bad, published)
      expect(result).toMatchObject({ kind: 'bad' })
      expect(JSON.stringify(result)).toContain(reason)
      expect(await find('x')).toEqual([])
    })

    it('may speak of \\u0000 and of broken pairs in so many letters', async () => {
      const body = 'เขียน \\u0000 กับ \\ud800 ได้'
      expect(await line({ id: 'letters', title: 'รหัส', body })).toEqual({ kind: 'added' })
      expect(await find('letters')).toMatchObject([{ plain_text: body }])
    })

    it.each([
      [{ date: '21 ตุลาคม 2563' }, [{ title: '', url: '', date: '21 ตุลาคม 2563' }]],
      [{ date: '2020-10-21' }, [{ title: '', url: '', date: '21 ต.ค. 2563' }]],
      [{ date: '2563', source: 'มติชน หน้า 3' }, [{ title: 'มติชน หน้า 3', url: '', date: '2563' }]],
      [{ source: 'javascript:alert(1)' }, [{ title: 'javascript:alert(1)', url: '', date: null }]],
      [{}, []],
    ])('say on their page where and when they come from: %j', async (from, sources) => {
      const id = `from ${JSON.stringify(from)}`
      expect(await line({ id, title: 'ข่าว', body: 'เนื้อ', ...from })).toEqual({ kind: 'added' })
      const [row] = await find(id)
      expect(await readItem(database.db, row?.slug ?? '', 'th')).toMatchObject({ sources })
    })

    it.each([
      ['1 MB', 'กองทุนสวัสดิการชุมชน '.repeat(17_000)],
      ['one unbroken run of 300,000 Thai characters', 'กองทุนสวัสดิการ'.repeat(20_000)],
    ])('keep every character of %s and are found, while the portal goes on', async (name, body) => {
      expect(await line({ id: name, title: `ยาว ${name}`, body })).toEqual({ kind: 'added' })
      const [row] = await find(name)
      expect(row?.plain_text.replace(/\s/gu, '')).toBe(body.replace(/\s/gu, ''))
      const search = createEmbeddedEngineInWorker()
      let beats = 0
      const heart = setInterval(() => beats++, 5)
      const clock = () => new Date(Date.now() + 60_000)
      await createSearchRelay({ db: database.db, engines: [search], clock }).runOnce()
      clearInterval(heart)
      const request = { filters: {}, sort: 'relevance', page: 1, pageSize: 10 } as const
      const page = await search.search({ ...request, query: 'กองทุนสวัสดิการ' })
      expect(page.hits.map(({ document }) => document.title)).toContain(`ยาว ${name}`)
      // why: a stalled thread gives its timer no turn at all, however fast the machine is.
      expect(beats).toBeGreaterThan(0)
      await search.close()
    })

    it('leave no example behind when the examples are removed, and those stay away', async () => {
      const library = await readLibrary('content/items')
      await loadLibrary(database.db, library)
      await ensureDemoAccounts(database.db, { mailbox: true })
      const removed = await removeDemo(database.db, now)
      expect(removed).toMatchObject({ items: 27, accounts: DEMO_ACCOUNTS.length })
      expect(removed.funds).toBeGreaterThan(0)
      expect(await removeDemo(database.db, now)).toEqual({ items: 0, funds: 0, accounts: 0 })
      expect(await loadLibrary(database.db, library)).toMatchObject({ added: 0, removed: 27 })
      expect(await ensureDemoAccounts(database.db, { mailbox: true })).toBe(false)
      expect(await readItem(database.db, 'reported-ban-mai', 'th')).not.toBeNull()
    })
  })
}
