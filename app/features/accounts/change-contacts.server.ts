import type { Kysely } from 'kysely'
import { endResets } from '#db/queries/password-resets.ts'
import { findAccount, setNames } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import { violatedConstraint } from '#db/violated-constraint.ts'
import { contactsSchema } from './contacts.form.ts'
import type { ContactsView } from './contacts.view.ts'
import { isDemoName } from './demo-accounts.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import type { Member } from './member.ts'
import { passwordFits } from './passwords.server.ts'

/** What a person signs in with now. */
export async function readContacts(db: Kysely<DB>, member: Member): Promise<ContactsView> {
  const account = await findAccount(db, member.id)
  return {
    email: account?.email ?? '',
    phone: account?.phone ?? '',
    username: account?.username ?? '',
  }
}

/** The field whose value somebody else has, by the key that refused it. */
const FIELDS: Record<string, keyof ContactsView> = {
  users_email_key: 'email',
  users_phone_key: 'phone',
  users_username_key: 'username',
}

/**
 * Changes what a person signs in with, for who knows the password. Links and codes for a new password end, since they
 * may have gone to an address that is no longer the person's.
 */
export async function changeContacts(
  db: Kysely<DB>,
  member: Member,
  typed: ContactsView,
  password: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; errors: FieldErrors }> {
  const parsed = contactsSchema.safeParse(typed)
  if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) }
  const account = await findAccount(db, member.id)
  if (!(await passwordFits(account?.password_hash, password)))
    return { ok: false, errors: { current: 'accounts.error.passwordWrong' } }
  if (isDemoName(account?.username ?? ''))
    return { ok: false, errors: { username: 'accounts.error.demoNames' } }
  if (isDemoName(parsed.data.username ?? ''))
    return { ok: false, errors: { username: 'accounts.error.loginTaken' } }
  try {
    await db.transaction().execute(async (trx) => {
      await setNames(trx, member.id, parsed.data)
      await endResets(trx, member.id, now)
    })
    return { ok: true }
  } catch (cause) {
    const field = FIELDS[violatedConstraint(cause) ?? '']
    if (field === undefined) throw cause
    return { ok: false, errors: { [field]: 'accounts.error.loginTaken' } }
  }
}
