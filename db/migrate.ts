import { Migrator, type Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'
import type { DB } from './schema.ts'

/**
 * Brings the database up to the newest migration and returns the names of those it ran, oldest first.
 * Throws the first error it meets; PostgreSQL then rolls everything of this run back.
 */
export async function migrateToLatest(db: Kysely<DB>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}
