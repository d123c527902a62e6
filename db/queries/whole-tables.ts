import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/**
 * Every table of a backup in an order in which rows may be put back, with the columns that order its rows. Sessions and
 * open password resets are left out: whoever restores a backup must not bring old keys back to life.
 */
export const BACKUP_TABLES = [
  ['users', ['id']],
  ['user_roles', ['user_id', 'role']],
  ['role_changes', ['id']],
  ['funds', ['id']],
  ['fund_keepers', ['fund_id', 'user_id']],
  ['knowledge_items', ['id']],
  ['knowledge_item_slugs', ['slug']],
  ['knowledge_versions', ['item_id', 'number']],
  ['knowledge_edits', ['item_id', 'number', 'user_id']],
  ['notifications', ['id']],
  ['media', ['id']],
  ['mails', ['id']],
  ['saved_searches', ['id']],
  ['saved_search_told', ['saved_search_id', 'item_id']],
  ['search_alerts', ['user_id']],
  ['signing_keys', ['purpose']],
  ['search_counts', ['day', 'query', 'language', 'found']],
  ['synonym_groups', ['id']],
  ['library_files', ['key']],
  ['outbox', ['id']],
] as const satisfies readonly (readonly [keyof DB, readonly string[]])[]

export type BackupTable = (typeof BACKUP_TABLES)[number][0]

const BATCH = 200

/** The rows of a table as JSON texts, in batches. */
export async function* rowsOf(
  trx: Transaction<DB>,
  table: BackupTable,
  order: readonly string[],
): AsyncGenerator<string[]> {
  const by = sql.join(order.map((column) => sql.ref(column)))
  for (let offset = 0; ; offset += BATCH) {
    const { rows } = await sql<{ row: string }>`
      select row_to_json(whole)::text as row from ${sql.table(table)} as whole
      order by ${by} limit ${BATCH} offset ${offset}`.execute(trx)
    if (rows.length > 0) yield rows.map(({ row }) => row)
    if (rows.length < BATCH) return
  }
}

/** Puts rows back as `rowsOf` gave them. */
export async function insertRows(
  trx: Transaction<DB>,
  table: BackupTable,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return
  const all = `[${rows.join(',')}]`
  await sql`insert into ${sql.table(table)}
    select * from json_populate_recordset(null::${sql.table(table)}, ${all}::json)`.execute(trx)
}

/** Whether anything lies in the tables of a backup. */
export async function isEmpty(db: Kysely<DB>): Promise<boolean> {
  for (const table of ['users', 'funds', 'knowledge_items'] as const) {
    const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst()
    if (row !== undefined) return false
  }
  return true
}

/** Empties every table, sessions included; items go first, since versions cannot be deleted under a living item. */
export async function emptyTables(trx: Transaction<DB>): Promise<void> {
  await trx.deleteFrom('sessions').execute()
  await trx.deleteFrom('password_resets').execute()
  await trx.deleteFrom('knowledge_items').execute()
  for (const [table] of [...BACKUP_TABLES].reverse()) await sql`delete from ${sql.table(table)}`.execute(trx)
}

/** Lets numbers given by the database go on behind those that were put back. */
export async function continueNumbers(trx: Transaction<DB>): Promise<void> {
  const numbered = [
    ['outbox', 'id'],
    ['role_changes', 'id'],
    ['knowledge_items', 'short_number'],
  ] as const
  for (const [table, column] of numbered)
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
      greatest((select coalesce(max(${sql.ref(column)}), 0) from ${sql.table(table)}), 1))`.execute(trx)
}

/** Names of the migrations that a database has seen. */
export async function migrationNames(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
