import type { Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/**
 * Ends accounts: no name, no password, no session, no role, no fund, no saved search. The rows stay, so that what these people
 * submitted or let through still says so; what they are called in histories is the caller's question.
 */
export async function closeAccounts(trx: Transaction<DB>, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  for (const table of [
    'sessions',
    'user_roles',
    'fund_keepers',
    'notifications',
    'password_resets',
    'saved_searches',
    'search_alerts',
  ] as const)
    await trx.deleteFrom(table).where('user_id', 'in', ids).execute()
  await trx
    .updateTable('users')
    .set({ username: null, email: null, phone: null, password_hash: '', deleted_at: now })
    .where('id', 'in', ids)
    .execute()
}
