import type { Kysely } from 'kysely'
import type { DB } from '../schema.ts'

/** Rows that were set aside for a person, the oldest first; of one topic where it is named. */
export const deadRows = (db: Kysely<DB>, topic?: string) =>
  db
    .selectFrom('outbox')
    .select(['id', 'topic', 'key', 'last_error', 'dead_at', 'created_at'])
    .where('dead_at', 'is not', null)
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''))
    .orderBy('dead_at')
    .limit(200)
    .execute()

/** How many rows were set aside, beyond what a page shows. */
export async function countDeadRows(db: Kysely<DB>, topic: string): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('dead_at', 'is not', null)
    .where('topic', '=', topic)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** How many rows wait for a worker; of one topic where it is named. */
export async function waitingRows(db: Kysely<DB>, topic?: string): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('dead_at', 'is', null)
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The keys of a topic that wait for a worker or are with one. */
export async function waitingKeys(db: Kysely<DB>, topic: string): Promise<string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('key')
    .distinct()
    .where('topic', '=', topic)
    .where('dead_at', 'is', null)
    .execute()
  return rows.map(({ key }) => key)
}

/** Puts a row that was set aside back to work, as if it were new. */
export async function retryRow(db: Kysely<DB>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, refusals: 0, available_at: now, claimed_until: null })
    .where('id', '=', id)
    .where('dead_at', 'is not', null)
    .execute()
}

/** Puts every row of a topic that was set aside back to work. */
export async function retryAll(db: Kysely<DB>, topic: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, refusals: 0, available_at: now, claimed_until: null })
    .where('topic', '=', topic)
    .where('dead_at', 'is not', null)
    .execute()
}

export async function discardRow(db: Kysely<DB>, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).where('dead_at', 'is not', null).execute()
}
