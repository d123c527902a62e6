import type { Kysely, Transaction } from 'kysely'
import {
  editorsOf,
  findItem,
  latestVersion,
  lockItem,
  type KnowledgeItemRow,
} from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import { ITEM_STATES, type KnowledgeItem } from './knowledge-item.ts'

export type LoadedItem = { row: KnowledgeItemRow; item: KnowledgeItem }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

async function withRules(db: Kysely<DB>, row: KnowledgeItemRow | undefined): Promise<LoadedItem | null> {
  if (row === undefined) return null
  const latest = await latestVersion(db, row.id)
  const item: KnowledgeItem = {
    state: ITEM_STATES.find((state) => state === row.state) ?? 'draft',
    authorId: row.created_by ?? '',
    ownerFundId: row.owner_fund_id ?? undefined,
    revision: row.draft_revision,
    publicVersion: row.current_version ?? undefined,
    latestVersion: latest,
    reviewerId: row.reviewer_id ?? undefined,
    reviewNote: row.review_note ?? undefined,
    submitterId: row.submitted_by ?? undefined,
    editorIds: await editorsOf(db, row.id, latest + 1),
  }
  return { row, item }
}

/** An item as its row and as the rules see it; null where there is none of that id. */
export const loadItem = async (db: Kysely<DB>, id: string) =>
  UUID.test(id) ? withRules(db, await findItem(db, id)) : null

/** The same, locked until the transaction ends. */
export const loadItemLocked = async (trx: Transaction<DB>, id: string) =>
  UUID.test(id) ? withRules(trx, await lockItem(trx, id)) : null
