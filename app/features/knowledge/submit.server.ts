import type { Kysely } from 'kysely'
import { changeItem } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import { fieldErrors, type FieldErrors } from '#app/features/accounts/field-errors.ts'
import { notify, reviewerIds } from '#app/features/notifications/notify.server.ts'
import { originOf } from './counting-rule.ts'
import { draftSchema, submitSchemaFor } from './item-content.ts'
import { submit as rule, withdraw as withdrawRule, type Actor } from './knowledge-item.ts'
import { loadItemLocked } from './load-item.server.ts'
import { notYet } from './not-yet.ts'
import { refusalOf, type Refused } from './refused.ts'
import { ownFund } from './save-draft.server.ts'

export type Incomplete = { ok: false; errors: FieldErrors }

/** Hands the stored working copy to the reviewers, when it is complete and its fund is one's own. */
export async function submit(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  { now, origin }: { now: Date; origin: string },
): Promise<{ ok: true } | Refused | Incomplete> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const outcome = rule(loaded.item, actor)
    if (!outcome.ok) return outcome
    const draft = draftSchema.parse(loaded.row.draft)
    const parsed = submitSchemaFor(originOf(loaded.row.origin)).safeParse(draft)
    const errors = { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...notYet(draft, now) }
    const owner = await ownFund(trx, actor, draft.ownerFundId)
    if (owner === null) errors['ownerFundId'] ??= 'knowledge.error.notKeeper'
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    await changeItem(
      trx,
      itemId,
      {
        ...{ state: outcome.item.state, reviewer_id: null, submitted_at: now, owner_fund_id: owner },
        submitted_by: actor.memberId,
      },
      now,
    )
    const notice = { kind: 'item_submitted' as const, itemId, title: draft.title, slug: loaded.row.slug }
    const reviewers = await reviewerIds(trx)
    await notify(
      trx,
      origin,
      reviewers.filter((id) => id !== actor.memberId),
      notice,
    )
    return { ok: true }
  })
}

/** Takes a submitted item back, to write on. */
export async function withdraw(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  now: Date,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const outcome = withdrawRule(loaded.item, actor)
    if (!outcome.ok) return outcome
    await changeItem(trx, itemId, { state: outcome.item.state }, now)
    return { ok: true }
  })
}
