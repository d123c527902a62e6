import type { Transaction } from 'kysely'
import type { DB } from '../schema.ts'

type NewReset = {
  tokenHash: string
  userId: string
  channel: 'mail' | 'code'
  issuedBy?: string
  expiresAt: Date
}

/** Takes a new reset; earlier ones of the same person and channel no longer work. */
export async function insertReset(trx: Transaction<DB>, reset: NewReset): Promise<void> {
  const { tokenHash, userId, channel, issuedBy, expiresAt } = reset
  await trx
    .deleteFrom('password_resets')
    .where('user_id', '=', userId)
    .where('channel', '=', channel)
    .execute()
  await trx
    .insertInto('password_resets')
    .values({
      token_hash: tokenHash,
      user_id: userId,
      channel,
      issued_by: issuedBy ?? null,
      expires_at: expiresAt,
    })
    .execute()
}

/** Resets of a person, or of a token, that still work; locked, since each works once. */
export function lockOpenResets(
  trx: Transaction<DB>,
  by: { tokenHash: string } | { userId: string },
  now: Date,
) {
  return trx
    .selectFrom('password_resets')
    .selectAll()
    .$if('tokenHash' in by, (query) => query.where('token_hash', '=', 'tokenHash' in by ? by.tokenHash : ''))
    .$if('userId' in by, (query) =>
      query.where('user_id', '=', 'userId' in by ? by.userId : '').where('channel', '=', 'code'),
    )
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .execute()
}

/** Counts a wrong try against every open code of a person. */
export async function countWrongTry(trx: Transaction<DB>, userId: string): Promise<void> {
  await trx
    .updateTable('password_resets')
    .set(({ eb }) => ({ attempts: eb('attempts', '+', 1) }))
    .where('user_id', '=', userId)
    .where('channel', '=', 'code')
    .execute()
}

/** Ends every open link and code of a person: whoever has a new password needs none of them. */
export async function endResets(trx: Transaction<DB>, userId: string, now: Date): Promise<void> {
  await trx
    .updateTable('password_resets')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
}
