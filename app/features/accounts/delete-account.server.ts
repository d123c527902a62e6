import type { Kysely } from 'kysely'
import { dropFromDrafts, hideBylines } from '#db/queries/bylines.ts'
import { closeAccounts } from '#db/queries/close-accounts.ts'
import { enqueue } from '#db/outbox.ts'
import { countHolders, findAccount } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import { forgetItems } from '#app/features/knowledge/forget-items.server.ts'
import type { FieldErrors } from './field-errors.ts'
import { isAdministrator, type Member } from './member.ts'
import { passwordFits } from './passwords.server.ts'

/**
 * Deletes a person: names, contacts, password, sessions, notices, saved searches, keeperships and drafts that were
 * never published with their pictures.
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
    const drafts = await trx
      .selectFrom('knowledge_items')
      .select('id')
      .where('created_by', '=', member.id)
      .where('id', 'not in', (query) => query.selectFrom('knowledge_versions').select('item_id'))
      .execute()
    await forgetItems(
      trx,
      drafts.map(({ id }) => id),
    )
    const author = { userId: member.id, name: member.displayName }
    await dropFromDrafts(trx, author)
    // why: the index holds the authors' names, and must not find a person who has left.
    for (const key of await hideBylines(trx, author)) await enqueue(trx, { topic: 'search', key })
    await closeAccounts(trx, [member.id], now)
    await trx.updateTable('users').set({ display_name: '' }).where('id', '=', member.id).execute()
    return { ok: true }
  })
}
