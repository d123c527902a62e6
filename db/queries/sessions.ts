import type { Kysely } from 'kysely'
import type { DB } from '../schema.ts'

const SESSION_DAYS = 30

/** Opens a session; `idHash` is the SHA-256 of the identifier in the cookie. Ended ones are swept on the way. */
export async function insertSession(
  db: Kysely<DB>,
  idHash: string,
  userId: string,
  now: Date,
): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', now).execute()
  const expires_at = new Date(now.getTime() + SESSION_DAYS * 24 * 60 * 60 * 1000)
  await db.insertInto('sessions').values({ id_hash: idHash, user_id: userId, expires_at }).execute()
}

export async function deleteSession(db: Kysely<DB>, idHash: string): Promise<void> {
  await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute()
}

/** Ends all sessions of a person, but the one named. */
export async function deleteSessionsOf(db: Kysely<DB>, userId: string, keepIdHash?: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('user_id', '=', userId)
    .$if(keepIdHash !== undefined, (query) => query.where('id_hash', '!=', keepIdHash ?? ''))
    .execute()
}

export const sessionsOf = (db: Kysely<DB>, userId: string) =>
  db.selectFrom('sessions').select(['created_at', 'expires_at']).where('user_id', '=', userId).execute()
