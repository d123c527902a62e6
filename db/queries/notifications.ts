import type { Kysely, Transaction } from 'kysely'
import type { DB, JsonObject } from '../schema.ts'

/** How many notices a person has not opened yet. */
export async function countUnread(db: Kysely<DB>, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('notifications')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type NewNotice = { userId: string; kind: string; data: JsonObject }

/** A notice that is about no single item; what it says lies in `data`. */
export async function insertNotice(trx: Transaction<DB>, { userId, kind, data }: NewNotice): Promise<void> {
  await trx
    .insertInto('notifications')
    .values({ user_id: userId, kind, data: JSON.stringify(data) })
    .execute()
}

/** A person's notices, the newest first. */
export const notificationsOf = (db: Kysely<DB>, userId: string) =>
  db
    .selectFrom('notifications')
    .select(['id', 'kind', 'item_id', 'data', 'read_at', 'created_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute()

/** Marks everything a person has been told by `now` as read. */
export async function markAllRead(db: Kysely<DB>, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('notifications')
    .set({ read_at: now })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .execute()
}

/** What would have been sent, the newest first. */
export const keptMails = (db: Kysely<DB>) =>
  db.selectFrom('mails').selectAll().orderBy('created_at', 'desc').limit(100).execute()
