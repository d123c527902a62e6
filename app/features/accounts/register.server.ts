import type { Kysely } from 'kysely'
import { findAccountByName, grantRole, insertAccount } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { isDemoName } from './demo-accounts.ts'
import type { FieldErrors } from './field-errors.ts'
import { parseLoginName } from './login-name.ts'
import { hashPassword } from './passwords.server.ts'
import type { Registration } from './register.form.ts'

/** Whether somebody signs in with this name already; opening an account decides it once more. */
export async function isTaken(db: Kysely<DB>, login: string): Promise<boolean> {
  const name = parseLoginName(login)
  return name !== null && (await findAccountByName(db, name)) !== undefined
}

/** Opens an account. A name that is taken, also by somebody at the same moment, is refused. */
export async function register(
  db: Kysely<DB>,
  { displayName, login, password }: Registration,
  language: Language,
): Promise<{ ok: true; userId: string } | { ok: false; errors: FieldErrors }> {
  const taken = { ok: false, errors: { login: 'accounts.error.loginTaken' } } as const
  if (isDemoName(login.value)) return taken
  const passwordHash = await hashPassword(password)
  const userId = await db.transaction().execute(async (trx) => {
    const made = await insertAccount(trx, { name: login, displayName, passwordHash, language })
    if (made !== undefined) await grantRole(trx, made.id, 'member')
    return made?.id
  })
  return userId === undefined ? taken : { ok: true, userId }
}
