import type { Kysely } from 'kysely'
import type { DB } from '../schema.ts'

/** Rows that were set aside for a person, the oldest first. */
export const deadRows = (db: Kysely<DB>) =>
  db
    .selectFrom('outbox')
    .select(['id', 'topic', 'key', 'last_error', 'dead_at', 'created_at'])
    .where('dead_at', 'is not', null)
    .orderBy('dead_at')
    .limit(200)
    .execute()

/** How many rows wait for a worker. */
export async function waitingRows(db: Kysely<DB>): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('dead_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Puts a row that was set aside back to work, as if it were new. */
export async function retryRow(db: Kysely<DB>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, available_at: now, claimed_until: null })
    .where('id', '=', id)
    .where('dead_at', 'is not', null)
    .execute()
}

export async function discardRow(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).where('dead_at', 'is not', null).execute()
}
