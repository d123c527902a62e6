import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { deleteSession, insertSession } from '#db/queries/sessions.ts'
import { findAccountByName } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import { parseLoginName } from './login-name.ts'
import { passwordFits } from './passwords.server.ts'

/** The account that name and password open; null says only that they do not, never which of the two is wrong. */
export async function checkPassword(
  db: Kysely<DB>,
  login: string,
  password: string,
): Promise<{ userId: string } | null> {
  const name = parseLoginName(login)
  const account = name === null ? undefined : await findAccountByName(db, name)
  return (await passwordFits(account?.password_hash, password)) && account !== undefined
    ? { userId: account.id }
    : null
}

const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex')

/** Opens the session `fresh` for a person and ends the one the browser had, so that nobody can plant one. */
export async function openSession(
  db: Kysely<DB>,
  { userId, fresh, former }: { userId: string; fresh: string; former: string | null },
  now: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (former !== null) await deleteSession(trx, hashOf(former))
    await insertSession(trx, hashOf(fresh), userId, now)
  })
}

export const closeSession = (db: Kysely<DB>, sessionId: string) => deleteSession(db, hashOf(sessionId))
