import type { Kysely } from 'kysely'
import { countHolders, findAccount } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { FieldErrors } from './field-errors.ts'
import { isAdministrator, type Member } from './member.ts'
import { passwordFits } from './passwords.server.ts'

/**
 * Deletes a person: names, contacts, password, sessions, notices, keeperships and drafts that were never published.
 * Published knowledge stays under its fund's name without a byline. The last administrator has to appoint
 * another one first.
 */
export async function deleteAccount(
  db: Kysely<DB>,
  member: Member,
  password: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; errors: FieldErrors }> {
  if (password === '') return { ok: false, errors: { confirm: 'common.error.required' } }
  const account = await findAccount(db, member.id)
  if (!(await passwordFits(account?.password_hash, password)))
    return { ok: false, errors: { confirm: 'accounts.error.passwordWrong' } }
  return db.transaction().execute(async (trx) => {
    if (isAdministrator(member)) {
      // why: locked in one order, so that the last two administrators cannot leave at the same moment.
      await trx
        .selectFrom('user_roles')
        .select('user_id')
        .where('role', '=', 'administrator')
        .orderBy('user_id')
        .forUpdate()
        .execute()
      if ((await countHolders(trx, 'administrator')) <= 1)
        return { ok: false, errors: { confirm: 'accounts.error.lastAdministrator' } }
    }
    await trx
      .deleteFrom('knowledge_items')
      .where('created_by', '=', member.id)
      .where('id', 'not in', (query) => query.selectFrom('knowledge_versions').select('item_id'))
      .execute()
    await trx
      .updateTable('knowledge_versions')
      .set({ byline_hidden: true })
      .where('submitted_by', '=', member.id)
      .execute()
    for (const table of [
      'sessions',
      'user_roles',
      'fund_keepers',
      'notifications',
      'password_resets',
    ] as const)
      await trx.deleteFrom(table).where('user_id', '=', member.id).execute()
    await trx
      .updateTable('users')
      .set({ username: null, email: null, phone: null, display_name: '', password_hash: '', deleted_at: now })
      .where('id', '=', member.id)
      .execute()
    return { ok: true }
  })
}
