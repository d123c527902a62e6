import type { Kysely } from 'kysely'
import { z } from 'zod'
import { countableItems } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import { countsTowardTarget } from './counting-rule.ts'
import { ITEM_STATES } from './knowledge-item.ts'

const consentSchema = z.object({ names: z.literal(true), pictures: z.literal(true), money: z.literal(true) })

/** How many items meet the public counting rule now. */
export async function countTowardTarget(db: Kysely<DB>): Promise<number> {
  const rows = await countableItems(db)
  return rows.filter((row) =>
    countsTowardTarget({
      origin: 'member',
      state: ITEM_STATES.find((state) => state === row.state) ?? 'archived',
      ownerFundId: row.owner_fund_id ?? undefined,
      ownerFundIsDemo: row.fund_is_demo === true,
      publicVersion: row.number,
      reviewPassed: row.approved_by !== null,
      consentGiven: consentSchema.safeParse(row.consent).success,
    }),
  ).length
}
