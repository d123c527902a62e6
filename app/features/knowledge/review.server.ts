import type { Kysely, Transaction } from 'kysely'
import { changeItem } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import type { NoticeKind } from '#app/features/notifications/notice.ts'
import { draftSchema } from './item-content.ts'
import * as rules from './knowledge-item.ts'
import type { Actor, KnowledgeItem, Outcome } from './knowledge-item.ts'
import { loadItemLocked, type LoadedItem } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'

/** When something happens, and the address of the portal for the links in mails. */
export type Occasion = { now: Date; origin: string }

type Done = { ok: true; item: KnowledgeItem }

/** One step of a review: lock, apply the rule, store the state, tell the author, all or nothing. */
async function step(
  db: Kysely<DB>,
  itemId: string,
  { origin }: Occasion,
  kind: NoticeKind,
  rule: (item: KnowledgeItem) => Outcome,
  store: (trx: Transaction<DB>, loaded: LoadedItem, item: KnowledgeItem) => Promise<void>,
): Promise<Done | Refused> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const outcome = rule(loaded.item)
    if (!outcome.ok) return outcome
    await store(trx, loaded, outcome.item)
    const { title } = draftSchema.parse(loaded.row.draft)
    await notify(trx, origin, [loaded.item.authorId], { kind, itemId, title, slug: loaded.row.slug })
    return { ok: true, item: outcome.item }
  })
}

/** A reviewer takes a submitted item. Of two at once, one is told that its state has changed. */
export const startReview = (db: Kysely<DB>, actor: Actor, itemId: string, occasion: Occasion) =>
  step(
    db,
    itemId,
    occasion,
    'review_started',
    (item) => rules.startReview(item, actor),
    (trx, _, item) =>
      changeItem(trx, itemId, { state: item.state, reviewer_id: actor.memberId }, occasion.now),
  )

/** Sends an item back to its author with a note that says what to change. */
export const requestChanges = (
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  note: string,
  occasion: Occasion,
) =>
  step(
    db,
    itemId,
    occasion,
    'changes_requested',
    (item) => rules.requestChanges(item, actor, note),
    (trx, _, item) =>
      changeItem(
        trx,
        itemId,
        { state: item.state, reviewer_id: actor.memberId, review_note: item.reviewNote ?? null },
        occasion.now,
      ),
  )
