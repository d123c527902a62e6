import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

const title = sql<string>`coalesce(item.draft ->> 'title', '')`.as('title')

/** Collections that texts were imported into. */
export async function importCollections(db: Kysely<DB>): Promise<string[]> {
  const rows = await db
    .selectFrom('knowledge_items')
    .select(sql<string>`split_part(import_key, ':', 2)`.as('collection'))
    .distinct()
    .where('origin', '=', 'import')
    .where('import_key', 'is not', null)
    .orderBy('collection')
    .execute()
  return rows.map(({ collection }) => collection)
}

/** What is known of imported texts by their keys. */
export function importedByKeys(db: Kysely<DB>, keys: readonly string[]) {
  return db
    .selectFrom('knowledge_items as item')
    .select(['item.import_key', 'item.import_sha256', title])
    .where('item.origin', '=', 'import')
    .where('item.import_key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
}

/** The imported text of a key, or the one that was imported from the very same line, locked. */
export function lockImported(trx: Transaction<DB>, key: string, sha256: string) {
  return trx
    .selectFrom('knowledge_items')
    .select(['id', 'state', 'current_version', 'draft', 'draft_revision', 'import_sha256'])
    .where('origin', '=', 'import')
    .where((where) => where.or([where('import_key', '=', key), where('import_sha256', '=', sha256)]))
    .orderBy(sql`import_key = ${key}`, 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

const firstLines = sql`(select string_agg(line, ' ') from jsonb_array_elements_text(
  jsonb_path_query_array(item.draft, '$.body.root.children[0 to 2].children[0].text')) as line)`

/**
 * Imported texts that wait to be published, or those that were discarded, with at most `beginning` letters of their
 * first lines; the latest first.
 */
export function importedItems(
  db: Kysely<DB>,
  {
    discarded,
    beginning,
    limit,
    offset,
  }: { discarded: boolean; beginning: number; limit: number; offset: number },
) {
  return db
    .selectFrom('knowledge_items as item')
    .select(['item.id', 'item.created_at', 'item.current_version', title])
    .select([
      sql<string | null>`item.draft -> 'sources' -> 0 ->> 'title'`.as('source'),
      sql<string | null>`item.draft -> 'sources' -> 0 ->> 'date'`.as('source_date'),
      sql<string | null>`left(${firstLines}, ${beginning})`.as('beginning'),
    ])
    .where('item.origin', '=', 'import')
    .where('item.state', '=', discarded ? 'archived' : 'draft')
    .orderBy('item.created_at', 'desc')
    .orderBy('item.id')
    .limit(limit)
    .offset(offset)
    .execute()
}

export async function countImported(db: Kysely<DB>, discarded: boolean): Promise<number> {
  const { count } = await db
    .selectFrom('knowledge_items')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('origin', '=', 'import')
    .where('state', '=', discarded ? 'archived' : 'draft')
    .executeTakeFirstOrThrow()
  return Number(count)
}
