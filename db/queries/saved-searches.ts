import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/** A person's saved searches, the newest first. */
export const savedSearchesOf = (db: Kysely<DB>, userId: string) =>
  db
    .selectFrom('saved_searches')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** How many searches a person has saved, with the person locked, so that two tabs cannot both take the last place. */
export async function countSavedLocked(trx: Transaction<DB>, userId: string): Promise<number> {
  await trx.selectFrom('users').select('id').where('id', '=', userId).forUpdate().execute()
  const { count } = await trx
    .selectFrom('saved_searches')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

type NewSavedSearch = { userId: string; name: string; search: string; alert: string }

/** Adds a saved search; undefined where the person has saved this very search before. */
export const insertSavedSearch = (
  trx: Transaction<DB>,
  { userId, name, search, alert }: NewSavedSearch,
  now: Date,
) =>
  trx
    .insertInto('saved_searches')
    .values({ user_id: userId, name, search, alert, alert_from: now, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()

/** Names it anew and sets its alert; what came out while no alert was set is no news. False where it is not theirs. */
export async function updateSavedSearch(
  trx: Transaction<DB>,
  { id, userId, name, alert }: { id: string; userId: string; name: string; alert: string },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('saved_searches')
    .set({
      name,
      alert,
      alert_from: sql<Date>`case when alert = 'none' then ${now}::timestamptz else alert_from end`,
    })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteSavedSearch(db: Kysely<DB>, id: string, userId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_searches')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** A saved search whoever asks; for links that were signed for it. */
export const findSavedSearch = (db: Kysely<DB>, id: string) =>
  db.selectFrom('saved_searches').select(['id', 'name', 'alert']).where('id', '=', id).executeTakeFirst()

/** Ends the alert of one saved search. */
export async function silenceOne(db: Kysely<DB>, id: string): Promise<void> {
  await db.updateTable('saved_searches').set({ alert: 'none' }).where('id', '=', id).execute()
}

/** Ends every mail to a person about saved searches; notices on the site go on. */
export async function silenceMails(db: Kysely<DB>, userId: string): Promise<void> {
  await db
    .updateTable('saved_searches')
    .set({ alert: 'none' })
    .where('user_id', '=', userId)
    .where('alert', '=', 'mail')
    .execute()
}

/** What a person has been told of, by saved search; for the export of an account. */
export const toldTo = (db: Kysely<DB>, userId: string) =>
  db
    .selectFrom('saved_search_told')
    .innerJoin('saved_searches', 'saved_searches.id', 'saved_search_told.saved_search_id')
    .select(['saved_search_id', 'item_id', 'told_at'])
    .where('saved_searches.user_id', '=', userId)
    .orderBy('told_at')
    .execute()
