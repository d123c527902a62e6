import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { openingDocument } from './case-sections.ts'
import { draftSchema } from './item-content.ts'
import type { Actor } from './knowledge-item.ts'
import { fundChoices } from './open-draft.server.ts'
import { dayInThailand } from './thai-day.ts'

/** Begins an item; a person who has just one fund to write for writes in its name, and its place is filled in. */
export async function startDraft(
  db: Kysely<DB>,
  actor: Actor,
  kind: 'case' | 'innovation',
  now: Date,
): Promise<{ itemId: string }> {
  const funds = await fundChoices(db, actor)
  const own = funds.filter(({ fundId }) => actor.keeperOf.includes(fundId))
  const [fund] = own.length === 1 ? own : funds.length === 1 ? funds : []
  const place = fund && {
    ownerFundId: fund.fundId,
    province: fund.province,
    amphoe: fund.amphoe,
    tambon: fund.tambon,
  }
  const draft = draftSchema.parse({
    ...{ kind, ...place, documentedOn: dayInThailand(now) },
    // why: the headings of the case record stand there already, so that one only has to fill them in.
    body: openingDocument(),
  })
  const { id } = await db
    .insertInto('knowledge_items')
    .values({
      slug: `draft-${randomUUID()}`,
      kind,
      created_by: actor.memberId,
      owner_fund_id: fund?.fundId ?? null,
      draft: JSON.stringify(draft),
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { itemId: id }
}
