import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/** Grows with every change of the groups. */
export async function synonymVersion(db: Kysely<DB>): Promise<string> {
  const { version } = await db.selectFrom('synonym_version').select('version').executeTakeFirstOrThrow()
  return version
}

/** Announces a change; until the transaction ends no other change of the groups can begin. */
export async function announceSynonyms(trx: Transaction<DB>): Promise<void> {
  await trx
    .updateTable('synonym_version')
    .set({ version: sql<string>`version + 1` })
    .execute()
}

/** Every group with who added it and when, the newest first. */
export const synonymGroups = (db: Kysely<DB>) =>
  db
    .selectFrom('synonym_groups')
    .leftJoin('users', 'users.id', 'synonym_groups.added_by')
    .select(['synonym_groups.id', 'words', 'added_at', 'users.display_name'])
    .orderBy('added_at', 'desc')
    .orderBy('synonym_groups.id')
    .execute()

export async function insertSynonyms(
  trx: Transaction<DB>,
  { words, addedBy }: { words: string[]; addedBy: string },
  now: Date,
): Promise<void> {
  await trx.insertInto('synonym_groups').values({ words, added_by: addedBy, added_at: now }).execute()
}

export async function deleteSynonyms(trx: Transaction<DB>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('synonym_groups').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** What a person has added; for the export of an account. */
export const synonymsBy = (db: Kysely<DB>, userId: string) =>
  db.selectFrom('synonym_groups').select(['words', 'added_at']).where('added_by', '=', userId).execute()
