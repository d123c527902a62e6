import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { startReview } from '#app/features/knowledge/review.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit } from '#app/features/knowledge/submit.server.ts'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember, openSession } from '#tests/factories/people.ts'
import { databases, type OpenTestDatabase } from '#tests/factories/database.ts'
import { startPortal, whyNoBrowserTests, type Portal } from './portal.ts'

const ROUNDS = 20
/** A publication takes some ten milliseconds; the blow falls before, within or after it. */
const LATEST_BLOW_MS = 60

const reason = whyNoBrowserTests()
if (reason !== null) process.stdout.write(`The portal is not killed while it publishes: ${reason}\n`)

for (const engine of databases()) {
  describe.skipIf(reason !== null || engine.absent !== null)(
    `killed while it publishes (${engine.name})`,
    () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'killed-'))
      let server: OpenTestDatabase | undefined
      let settings: Record<string, string> = {}
      let author: Member
      let reviewer: Member

      const joined = () => openDatabase({ dataDir, url: settings['DATABASE_URL'] ?? '' })

      beforeAll(async () => {
        if (engine.name === 'postgresql') {
          server = await engine.open()
          settings = { DATABASE_URL: server.url ?? '', PUBLIC_ORIGIN: 'https://portal.example' }
        }
        const portal = await startPortal({ dataDir, settings })
        const { db, close } = await joined()
        author = await createMember(db, { keeperOf: [await createFund(db)] })
        reviewer = await createMember(db, { roles: ['reviewer'] })
        await close()
        await portal.stop()
      })
      afterAll(async () => {
        await server?.close()
        rmSync(dataDir, { recursive: true, force: true })
      })

      const now = new Date()
      const occasion = { now, origin: 'https://portal.example' }

      async function readyToPublish(database: OpenDatabase, round: number): Promise<string> {
        const actor = actorOf(author)
        const { itemId } = await startDraft(database.db, actor, 'case', now)
        const [fund] = author.keeperOf
        const draft = completeDraft(fund?.fundId ?? '', { title: `เรื่องที่ ${round} ก่อนไฟดับ` })
        await saveDraft(database.db, actor, itemId, { base: 0, draft }, now)
        await submit(database.db, actor, itemId, occasion)
        await startReview(database.db, actorOf(reviewer), itemId, occasion)
        return itemId
      }

      async function publishAndKill(portal: Portal, itemId: string, cookie: string): Promise<boolean> {
        const address = `${portal.origin}/review/${itemId}`
        // why: the first page after a start takes longer than any blow waits; nothing would ever be confirmed.
        await fetch(address, { headers: { Cookie: `session=${cookie}` } }).then((page) => page.text())
        const confirmed = fetch(address, {
          method: 'POST',
          redirect: 'manual',
          headers: { Cookie: `session=${cookie}`, Origin: settings['PUBLIC_ORIGIN'] ?? portal.origin },
          body: new URLSearchParams({ intent: 'publish' }),
        }).then(
          ({ status }) => status === 302,
          () => false,
        )
        await wait(Math.random() * LATEST_BLOW_MS)
        await portal.kill()
        return confirmed
      }

      it(`has every confirmed item after ${ROUNDS} blows, and the index agrees with the database`, async () => {
        const confirmed: string[] = []
        for (let round = 1; round <= ROUNDS; round++) {
          const portal = await startPortal({ dataDir, settings })
          const database = await joined()
          const itemId = await readyToPublish(database, round)
          const cookie = await openSession(database.db, reviewer.id)
          await database.close()
          if (await publishAndKill(portal, itemId, cookie)) confirmed.push(itemId)
        }
        const portal = await startPortal({ dataDir, settings })
        const { db, close } = await joined()
        const items = await db
          .selectFrom('knowledge_items as item')
          .leftJoin('knowledge_versions as version', 'version.item_id', 'item.id')
          .select(['item.id', 'item.slug', 'item.state', 'item.current_version', 'version.number'])
          .where('item.created_by', '=', author.id)
          .execute()
        const published = items.filter(({ state }) => state === 'published')
        process.stdout.write(
          `${engine.name}: ${confirmed.length} of ${ROUNDS} confirmed, ${published.length} published\n`,
        )
        expect(published.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmed))
        // why: all or nothing; a version without its state, or a state without its version, would be half an item.
        for (const item of items) expect(item.number).toBe(item.state === 'published' ? 1 : null)
        for (const item of items) expect(item.current_version).toBe(item.number)
        const waiting = () =>
          db
            .selectFrom('outbox')
            .select('id')
            .where('topic', '=', 'search')
            .where('dead_at', 'is', null)
            .execute()
        await expect.poll(waiting, { timeout: 60_000, interval: 500 }).toEqual([])
        const found = await fetch(`${portal.origin}/search?q=${encodeURIComponent('ก่อนไฟดับ')}`).then((page) =>
          page.text(),
        )
        for (const { slug } of published) {
          expect(found.includes(slug) || (await pageFinds(portal, slug))).toBe(true)
          expect((await fetch(`${portal.origin}/knowledge/${encodeURIComponent(slug)}`)).status).toBe(200)
        }
        await close()
        await portal.stop()
      }, 600_000)

      /** Results come in pages; an item's own number leads to it. */
      async function pageFinds(portal: Portal, slug: string): Promise<boolean> {
        const number = /\d+/u.exec(slug)?.[0] ?? ''
        const asked = encodeURIComponent(`เรื่องที่ ${number} ก่อนไฟดับ`)
        const page = await fetch(`${portal.origin}/search?q=${asked}`).then((answer) => answer.text())
        return page.includes(slug) || page.includes(encodeURIComponent(slug))
      }
    },
  )
}
