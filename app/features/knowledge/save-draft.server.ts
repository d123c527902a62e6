import type { Kysely } from 'kysely'
import { fundsByIds } from '#db/queries/funds.ts'
import { changeItem, recordEdit } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import { sameValue } from './draft-conflict.ts'
import { draftSchema, type DraftContent } from './item-content.ts'
import { isModerator, saveDraft as rule, type Actor } from './knowledge-item.ts'
import { loadItemLocked } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'

export type Saved = { ok: true; revision: number }
/** Somebody saved since `base`: what is stored now, to merge with. */
export type Stale = Refused & { theirs: DraftContent; revision: number }

/** Saves a working copy that began from revision `base`; a newer one is never overwritten. */
export async function saveDraft(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  { base, draft }: { base: number; draft: DraftContent },
  now: Date,
): Promise<Saved | Refused | Stale> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const { row, item } = loaded
    const outcome = rule(item, actor, base)
    if (!outcome.ok) {
      const refused: Refused = outcome
      if (outcome.refusal.code !== 'stale_revision') return refused
      return { ...refused, theirs: draftSchema.parse(row.draft), revision: item.revision }
    }
    // why: opening a draft and saving it as it was makes nobody its editor.
    if (!sameValue(draft, draftSchema.parse(row.draft)))
      await recordEdit(trx, { itemId, number: item.latestVersion + 1, userId: actor.memberId }, now)
    const owner = await ownFund(trx, actor, draft.ownerFundId)
    await changeItem(
      trx,
      itemId,
      {
        state: outcome.item.state,
        draft_revision: outcome.item.revision,
        draft: JSON.stringify(draft),
        ...(draft.kind === 'case' || draft.kind === 'innovation' ? { kind: draft.kind } : {}),
        // why: naming a fund in the form makes nobody its keeper; the owner changes only to one's own fund.
        ...(owner === null ? {} : { owner_fund_id: owner }),
      },
      now,
    )
    return { ok: true, revision: outcome.item.revision }
  })
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The fund, where the person may write in its name and it exists; else null. */
export async function ownFund(db: Kysely<DB>, actor: Actor, fundId: string): Promise<string | null> {
  if (!UUID.test(fundId) || !(isModerator(actor) || actor.keeperOf.includes(fundId))) return null
  const [fund] = await fundsByIds(db, [fundId])
  return fund?.id ?? null
}
