import type { Kysely } from 'kysely'
import { fundsByIds, listFunds } from '#db/queries/funds.ts'
import type { DB } from '#db/schema.ts'
import { originOf } from './counting-rule.ts'
import { draftSchema, needsSections } from './item-content.ts'
import { EDITABLE, isModerator, mayEdit, mayReadDraft, refuseDeletion, type Actor } from './knowledge-item.ts'
import { loadItem } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'
import type { FundChoice, WriteView } from './write.view.ts'

/** How many funds a moderator may choose from; more than that needs a search. */
const MOST_FUNDS = 500

/** The funds in whose name a person may submit: those one keeps, for moderators all. */
export async function fundChoices(db: Kysely<DB>, actor: Actor): Promise<FundChoice[]> {
  const rows = isModerator(actor)
    ? await listFunds(db, { limit: MOST_FUNDS, offset: 0 })
    : await fundsByIds(db, actor.keeperOf)
  return rows.map((fund) => ({
    fundId: fund.id,
    name: fund.name,
    province: fund.province_code,
    amphoe: fund.amphoe ?? '',
    tambon: fund.tambon ?? '',
  }))
}

/** The working copy for the writer's page, for those who may read it. */
export async function openDraft(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
): Promise<{ ok: true; view: WriteView } | Refused> {
  const loaded = await loadItem(db, itemId)
  if (loaded === null) return refusalOf('not_found')
  const { row, item } = loaded
  if (!mayReadDraft(item, actor)) return refusalOf('forbidden')
  return {
    ok: true,
    view: {
      itemId,
      slug: row.slug,
      state: item.state,
      revision: item.revision,
      draft: draftSchema.parse(row.draft),
      reviewNote: row.review_note,
      publicVersion: item.publicVersion ?? null,
      needsSections: needsSections(originOf(row.origin)),
      fromImports: originOf(row.origin) === 'import' && isModerator(actor),
      mayEdit: mayEdit(item, actor) && EDITABLE.includes(item.state),
      mayDelete: refuseDeletion(item, actor) === null,
      funds: await fundChoices(db, actor),
    },
  }
}
