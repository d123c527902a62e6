import type { Kysely } from 'kysely'
import { endResets } from '#db/queries/password-resets.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { findAccount, setPassword } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { AccountView } from './account.view.ts'
import type { FieldErrors } from './field-errors.ts'
import type { Member } from './member.ts'
import { namesOf } from './names-of.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword, passwordFits } from './passwords.server.ts'
import { displayNameSchema } from './register.form.ts'

type Changed = { ok: true } | { ok: false; errors: FieldErrors }

/** A person's own account, as the account page shows it. */
export async function readAccount(db: Kysely<DB>, member: Member): Promise<AccountView> {
  const account = await findAccount(db, member.id)
  return {
    displayName: member.displayName,
    language: member.language,
    names: [account?.username, account?.email, account?.phone].flatMap((name) => name ?? []),
    roles: [...member.roles],
    funds: member.keeperOf.map(({ name }) => name),
    since: (account?.created_at ?? new Date(0)).toISOString(),
  }
}

/** Changes how a person is called here and the language of mails. */
export async function changeProfile(
  db: Kysely<DB>,
  member: Member,
  { displayName, language }: { displayName: string; language: Language },
): Promise<Changed> {
  const parsed = displayNameSchema.safeParse(displayName)
  // why: the schema's messages are message keys.
  if (!parsed.success)
    return {
      ok: false,
      errors: { displayName: (parsed.error.issues[0]?.message ?? '') as FieldErrors[string] },
    }
  await db
    .updateTable('users')
    .set({ display_name: parsed.data, language })
    .where('id', '=', member.id)
    .execute()
  return { ok: true }
}

/** A new password for who knows the old one; both are judged at once. Every session ends, so that whoever else was in is out. */
export async function changePassword(
  db: Kysely<DB>,
  member: Member,
  { current, password }: { current: string; password: string },
  now: Date,
): Promise<Changed> {
  const account = await findAccount(db, member.id)
  const errors: FieldErrors = {}
  if (current === '') errors['current'] = 'common.error.required'
  else if (!(await passwordFits(account?.password_hash, current)))
    errors['current'] = 'accounts.error.passwordWrong'
  const problem = password === '' ? 'common.error.required' : passwordProblem(password, namesOf(account))
  if (problem !== null) errors['newPassword'] = problem
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (trx) => {
    await setPassword(trx, member.id, passwordHash)
    await endResets(trx, member.id, now)
    await deleteSessionsOf(trx, member.id)
  })
  return { ok: true }
}

/** Ends all sessions of a person but the one whose hash is given. */
export const endOtherSessions = (db: Kysely<DB>, member: Member, keepIdHash: string) =>
  deleteSessionsOf(db, member.id, keepIdHash)
