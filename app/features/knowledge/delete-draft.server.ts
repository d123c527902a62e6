import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { draftSchema } from './item-content.ts'
import { forgetItems } from './forget-items.server.ts'
import { refuseDeletion, type Actor } from './knowledge-item.ts'
import { loadItem, loadItemLocked } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'

/** The title of a draft that this person may delete, to ask once more. */
export async function draftToDelete(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
): Promise<{ ok: true; title: string } | Refused> {
  const loaded = await loadItem(db, itemId)
  if (loaded === null) return refusalOf('not_found')
  const refusal = refuseDeletion(loaded.item, actor)
  if (refusal !== null) return { ok: false, refusal }
  return { ok: true, title: draftSchema.parse(loaded.row.draft).title }
}

/** Deletes a draft that was never published, with its pictures, for good. */
export async function deleteDraft(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const refusal = refuseDeletion(loaded.item, actor)
    if (refusal !== null) return { ok: false, refusal }
    await forgetItems(trx, [itemId])
    return { ok: true }
  })
}
