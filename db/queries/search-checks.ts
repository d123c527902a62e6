import { sql, type Kysely } from 'kysely'
import type { DB, JsonValue } from '../schema.ts'

/** The last comparison of each search engine with the database, and when one was last asked for. */
export const readChecks = (db: Kysely<DB>) =>
  db.selectFrom('search_checks').selectAll().orderBy('engine').execute()

/** Asks every running portal to compare this engine with the database. Resolves with the moment of asking. */
export async function askForCheck(db: Kysely<DB>, engine: string, repair: boolean): Promise<Date> {
  const { asked_at } = await db
    .insertInto('search_checks')
    .values({ engine, asked_at: sql<Date>`clock_timestamp()`, asked_to_repair: repair })
    .onConflict((conflict) =>
      conflict
        .column('engine')
        .doUpdateSet({ asked_at: sql<Date>`clock_timestamp()`, asked_to_repair: repair }),
    )
    .returning('asked_at')
    .executeTakeFirstOrThrow()
  return asked_at ?? new Date(0)
}

/** Notes that a comparison begins; until its end the result of the one before stays. */
export async function beginCheck(db: Kysely<DB>, engine: string): Promise<void> {
  await db
    .insertInto('search_checks')
    .values({ engine, began_at: sql<Date>`clock_timestamp()` })
    .onConflict((conflict) =>
      conflict.column('engine').doUpdateSet({ began_at: sql<Date>`clock_timestamp()` }),
    )
    .execute()
}

/** Notes what a comparison has found. */
export async function endCheck(db: Kysely<DB>, engine: string, result: JsonValue): Promise<void> {
  await db
    .updateTable('search_checks')
    .set({ ended_at: sql<Date>`clock_timestamp()`, result: JSON.stringify(result) })
    .where('engine', '=', engine)
    .execute()
}
