import type { Transaction } from 'kysely'
import { storageKeysOf } from '#db/queries/media.ts'
import type { DB } from '#db/schema.ts'
import { queueFileRemoval } from '#app/storage/file-relay.server.ts'

/** Deletes items for good; the files of their pictures follow once the transaction is committed. */
export async function forgetItems(trx: Transaction<DB>, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  await queueFileRemoval(trx, await storageKeysOf(trx, itemIds))
  await trx.deleteFrom('knowledge_items').where('id', 'in', itemIds).execute()
}
