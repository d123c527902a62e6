import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '#app/features/accounts/member.ts'
import { openDraft } from '#app/features/knowledge/open-draft.server.ts'
import { saveDraft } from '#app/features/knowledge/save-draft.server.ts'
import { startDraft } from '#app/features/knowledge/start-draft.server.ts'
import { submit } from '#app/features/knowledge/submit.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { databases } from '#tests/factories/database.ts'
import { completeDraft } from '#tests/factories/drafts.ts'
import { createFund, createMember } from '#tests/factories/people.ts'

/** Half past midnight on New Year's Day 2569 in Thailand; the old year still in Greenwich. */
const now = new Date('2025-12-31T17:30:00Z')

for (const engine of databases()) {
  describe.skipIf(engine.absent !== null)(`the days and years of a record on ${engine.name}`, () => {
    let database: OpenDatabase
    let fund: { fundId: string; name: string }
    beforeAll(async () => {
      database = await engine.open()
      fund = await createFund(database.db, { tambon: 'แม่สา' })
    })
    afterAll(() => database.close())

    it('begin with the day it is in Thailand, at the place of the only fund there is to write for', async () => {
      const moderator = actorOf(await createMember(database.db, { roles: ['moderator'] }))
      const { itemId } = await startDraft(database.db, moderator, 'case', now)
      expect(await openDraft(database.db, moderator, itemId)).toMatchObject({
        view: { draft: { documentedOn: '2026-01-01', ownerFundId: fund.fundId, tambon: 'แม่สา' } },
      })
    })

    it.each([
      [{ periodFrom: '2569', documentedOn: '2026-01-01' }, { ok: true }],
      [
        { periodFrom: '2570', documentedOn: '2026-01-02' },
        {
          errors: { periodFrom: 'knowledge.error.futureYear', documentedOn: 'knowledge.error.futureDay' },
        },
      ],
    ])('%j are answered with %j', async (change, expected) => {
      const author = actorOf(await createMember(database.db, { keeperOf: [fund] }))
      const { itemId } = await startDraft(database.db, author, 'case', now)
      const draft = completeDraft(fund.fundId, change)
      await saveDraft(database.db, author, itemId, { base: 0, draft }, now)
      const occasion = { now, origin: 'https://portal.example' }
      expect(await submit(database.db, author, itemId, occasion)).toMatchObject(expected)
    })
  })
}
