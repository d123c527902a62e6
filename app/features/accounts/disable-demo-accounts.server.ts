import type { Transaction } from 'kysely'
import { closeAccounts } from '#db/queries/close-accounts.ts'
import type { DB } from '#db/schema.ts'
import { DEMO_NAMES } from './demo-accounts.ts'

/**
 * Ends every demo account, since its password is public, and remembers it, so that none is made again. Their rows and
 * the names shown in histories stay: a review that one of them passed stays passed. Returns how many were open.
 */
export async function disableDemoAccounts(trx: Transaction<DB>, now: Date): Promise<number> {
  const open = await trx
    .selectFrom('users')
    .select('id')
    .where('username', 'in', DEMO_NAMES)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .execute()
  await closeAccounts(
    trx,
    open.map(({ id }) => id),
    now,
  )
  await trx
    .updateTable('library_files')
    .set({ removed_at: now })
    .where('key', '=', 'demo-accounts')
    .where('removed_at', 'is', null)
    .execute()
  return open.length
}
