import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Member } from '#app/features/accounts/member.ts'
import { createSearchLog } from '#app/features/discovery/search-log.server.ts'
import { addSynonyms, readSearchWords, removeSynonyms } from '#app/features/discovery/search-words.server.ts'
import { createSynonymService } from '#app/features/discovery/synonyms.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { databases } from '#tests/factories/database.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { createMember } from '#tests/factories/people.ts'

const START = Date.parse('2026-11-25T03:00:00Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const forbidden = { ok: false, refusal: 'knowledge.refusal.forbidden' }

for (const database of databases()) {
  describe.skipIf(database.absent !== null)(`words people search for (${database.name})`, () => {
    let open: OpenDatabase
    let now: Date
    let reviewer: Member
    let stranger: Member

    beforeAll(async () => {
      open = await database.open()
      reviewer = await createMember(open.db, { name: 'ครูอ้อย', roles: ['reviewer'] })
      stranger = await createMember(open.db, { roles: ['fund_leader', 'trainer'] })
    })
    afterAll(() => open.close())
    beforeEach(async () => {
      now = new Date(START)
      await open.db.deleteFrom('search_counts').execute()
      await open.db.deleteFrom('synonym_groups').execute()
    })

    const pass = (milliseconds: number) => (now = new Date(now.getTime() + milliseconds))
    const log = () => createSearchLog({ db: open.db, clock: () => now })
    const view = async (days: 7 | 30 | 365 = 30) => {
      const read = await readSearchWords(open.db, reviewer, days, now)
      if (read === null) throw new Error('refused')
      return read
    }
    /** Asks on several occasions. */
    const ask = async (query: string, times: number, total: number) => {
      const asked = log()
      for (let n = 0; n < times; n++) {
        asked.record({ query, language: 'th', total })
        pass(2 * MINUTE)
      }
      await asked.flush()
    }
    const stored = () =>
      open.db.selectFrom('search_counts').select(['query', 'language', 'found', 'asked']).execute()

    describe('counting', () => {
      it('keeps a question, a day, a language and whether there were answers, and nothing else', async () => {
        const asked = log()
        asked.record({ query: ' เงิน  งานศพ', language: 'th', total: 4 })
        pass(2 * MINUTE)
        asked.record({ query: 'เงิน งานศพ', language: 'en', total: 0 })
        asked.record({ query: 'โทร 081 234 5678', language: 'th', total: 0 })
        await asked.flush()
        expect(await stored()).toEqual(
          expect.arrayContaining([
            { query: 'เงิน งานศพ', language: 'th', found: true, asked: 1 },
            { query: 'เงิน งานศพ', language: 'en', found: false, asked: 1 },
          ]),
        )
        expect(await stored()).toHaveLength(2)
        const [row] = await open.db.selectFrom('search_counts').selectAll().execute()
        expect(Object.keys(row ?? {}).sort()).toEqual(['asked', 'day', 'found', 'language', 'query'])
      })

      it('takes a reload for the same occasion and adds to what other portals counted', async () => {
        const [one, other] = [log(), log()]
        for (const each of [one, other]) {
          each.record({ query: 'ออม', language: 'th', total: 1 })
          pass(MINUTE / 2)
          each.record({ query: 'ออม', language: 'th', total: 1 })
        }
        await Promise.all([one.flush(), other.flush()])
        pass(2 * MINUTE)
        one.record({ query: 'ออม', language: 'th', total: 1 })
        await one.stop()
        expect(await stored()).toEqual([{ query: 'ออม', language: 'th', found: true, asked: 3 }])
      })

      it('neither fails nor forgets while the database is away, and holds no flood', async () => {
        let away = true
        const through = new Proxy(open.db, {
          get(db, name) {
            if (away) throw new Error('away')
            const value: unknown = Reflect.get(db, name)
            return typeof value === 'function' ? (value.bind(db) as unknown) : value
          },
        })
        const asked = createSearchLog({ db: through, clock: () => now })
        for (let n = 0; n < 5_000; n++) asked.record({ query: `คำถาม ${n}`, language: 'th', total: 0 })
        await expect(asked.flush()).rejects.toThrow('away')
        away = false
        await asked.flush()
        expect(await stored()).toHaveLength(500)
      })

      it('shows what was asked on three occasions or more, the most frequent and the fruitless first', async () => {
        await ask('ถามสองครั้ง', 2, 0)
        await ask('พบบ่อย', 5, 7)
        await ask('ไม่พบ', 3, 0)
        await ask('เคยไม่พบ', 1, 0)
        await ask('เคยไม่พบ', 3, 2)
        const { without, frequent } = await view()
        expect(frequent.map(({ query, asked }) => [query, asked])).toEqual([
          ['พบบ่อย', 5],
          ['เคยไม่พบ', 4],
          ['ไม่พบ', 3],
        ])
        expect(without.map((row) => [row.query, row.without])).toEqual([
          ['ไม่พบ', 3],
          ['เคยไม่พบ', 1],
        ])
      })

      it('looks back as many days as were asked for', async () => {
        await ask('เก่า', 3, 1)
        pass(10 * DAY)
        await ask('ใหม่', 3, 1)
        const queries = async (days: 7 | 30) => (await view(days)).frequent.map(({ query }) => query).sort()
        expect(await queries(7)).toEqual(['ใหม่'])
        expect(await queries(30)).toEqual(['เก่า', 'ใหม่'])
      })

      it('is forgotten after 400 days, and after 30 where hardly anybody asked', async () => {
        await ask('นานมาแล้ว', 3, 1)
        pass(390 * DAY)
        await ask('ครั้งเดียว', 1, 0)
        await ask('หลายครั้ง', 3, 0)
        const names = async () => (await stored()).map(({ query }) => query).sort()
        await log().forget()
        expect(await names()).toEqual(['ครั้งเดียว', 'นานมาแล้ว', 'หลายครั้ง'])
        pass(31 * DAY)
        await log().forget()
        expect(await names()).toEqual(['หลายครั้ง'])
      })
    })

    describe('joined by editors', () => {
      const engines: SearchEngine[] = []
      const services: ReturnType<typeof createSynonymService>[] = []
      beforeEach(async () => {
        engines.length = services.length = 0
        for (let portal = 0; portal < 2; portal++) {
          const engine = createEmbeddedEngine()
          await engine.upsert([
            makeDocument({ id: 'item-waste', title: 'ธนาคารขยะ', body: 'คัดแยกขวดแลกสวัสดิการ' }),
            makeDocument({ id: 'item-other', title: 'ดูแลแม่หลังคลอด' }),
          ])
          engines.push(engine)
          services.push(createSynonymService({ db: open.db, engines: [engine] }))
        }
      })
      const look = () => Promise.all(services.map((service) => service.runOnce()))
      const found = (query: string) =>
        Promise.all(
          engines.map(async (engine) => {
            const request = { query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 } as const
            return (await engine.search(request)).hits.map((hit) => hit.document.id)
          }),
        )

      it('find each other in every portal, below what was typed, until they are taken apart', async () => {
        await look()
        expect(await found('ซาเล้ง')).toEqual([[], []])
        expect(await addSynonyms(open.db, reviewer, 'ซาเล้ง, ธนาคารขยะ', now)).toEqual({ ok: true })
        expect(await look()).toEqual([true, true])
        expect(await found('ซาเล้ง')).toEqual([['item-waste'], ['item-waste']])
        for (const engine of engines)
          await engine.upsert([makeDocument({ id: 'item-typed', title: 'พี่ซาเล้งใจดี' })])
        expect(await found('ซาเล้ง')).toEqual([
          ['item-typed', 'item-waste'],
          ['item-typed', 'item-waste'],
        ])
        const [group] = (await view()).groups
        expect(group).toMatchObject({ words: ['ซาเล้ง', 'ธนาคารขยะ'], addedBy: 'ครูอ้อย' })
        expect(await removeSynonyms(open.db, reviewer, group?.id ?? '')).toEqual({ ok: true })
        expect(await look()).toEqual([true, true])
        expect(await found('ซาเล้ง')).toEqual([['item-typed'], ['item-typed']])
        expect(await look()).toEqual([false, false])
      })

      it('are given again to an engine that could not take them', async () => {
        let away = true
        const taken: (readonly (readonly string[])[])[] = []
        const service = createSynonymService({
          db: open.db,
          engines: [
            {
              useSynonyms(groups) {
                if (away) return Promise.reject(new Error('away'))
                taken.push(groups)
                return Promise.resolve()
              },
            },
          ],
        })
        await addSynonyms(open.db, reviewer, 'ซาเล้ง, ธนาคารขยะ', now)
        await expect(service.runOnce()).rejects.toThrow('away')
        away = false
        expect([await service.runOnce(), await service.runOnce()]).toEqual([true, false])
        expect(taken).toEqual([[['ซาเล้ง', 'ธนาคารขยะ']]])
      })

      it('are joined once, also by two editors at the same moment, and not where the portal knows them', async () => {
        const both = await Promise.all(
          ['ซาเล้ง, ธนาคารขยะ', 'ธนาคารขยะ\nซาเล้ง'].map((typed) => addSynonyms(open.db, reviewer, typed, now)),
        )
        const already = { ok: false, refusal: 'words.error.already' }
        expect(both).toEqual(expect.arrayContaining([{ ok: true }, already]))
        expect(await addSynonyms(open.db, reviewer, 'คนแก่, ผู้สูงอายุ', now)).toEqual(already)
        expect(await addSynonyms(open.db, reviewer, 'ซาเล้ง', now)).toMatchObject({ ok: false })
        expect((await view()).groups).toHaveLength(1)
      })

      it('are shown beside the question they answer', async () => {
        await ask('ซาเล้ง', 3, 0)
        await addSynonyms(open.db, reviewer, 'ซาเล้ง, ธนาคารขยะ', now)
        expect((await view()).without).toMatchObject([{ query: 'ซาเล้ง', synonyms: ['ธนาคารขยะ'] }])
      })

      it('are the editors’ work: nobody else reads the counts or joins words', async () => {
        await addSynonyms(open.db, reviewer, 'ซาเล้ง, ธนาคารขยะ', now)
        const id = (await view()).groups[0]?.id ?? ''
        expect(await readSearchWords(open.db, stranger, 30, now)).toBeNull()
        expect(await addSynonyms(open.db, stranger, 'กองบุญ, ซะกาต', now)).toEqual(forbidden)
        expect(await removeSynonyms(open.db, stranger, id)).toEqual(forbidden)
        expect(await removeSynonyms(open.db, reviewer, crypto.randomUUID())).toEqual({
          ok: false,
          refusal: 'words.error.gone',
        })
        expect((await view()).groups).toHaveLength(1)
      })
    })
  })
}
