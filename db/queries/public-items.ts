import { sql, type Kysely } from 'kysely'
import type { DB, JsonValue } from '../schema.ts'

/** What readers see of an item: its current version and its fund. `content` here leaves the long body out. */
function publicItems(db: Kysely<DB>) {
  return db
    .selectFrom('knowledge_items as item')
    .innerJoin('knowledge_versions as version', (join) =>
      join.onRef('version.item_id', '=', 'item.id').onRef('version.number', '=', 'item.current_version'),
    )
    .leftJoin('funds as fund', 'fund.id', 'item.owner_fund_id')
    .select([
      'item.id',
      'item.slug',
      'item.kind',
      'item.origin',
      'item.state',
      'item.owner_fund_id',
      'version.number',
      'version.title',
      'version.byline_hidden',
      'version.approved_by',
      'version.published_at',
      'fund.name as fund_name',
      'fund.slug as fund_slug',
      'fund.is_demo as fund_is_demo',
    ])
}

const briefContent = sql<JsonValue>`version.content - 'body'`.as('content')

/** One item with its whole content, as its page shows it. */
export function findPublicItem(db: Kysely<DB>, slug: string) {
  return publicItems(db)
    .select(['version.content', 'item.short_number'])
    .where('item.slug', '=', slug)
    .executeTakeFirst()
}

/** The address now of the public item with this short number. */
export async function slugOfShortNumber(db: Kysely<DB>, number: number): Promise<string | undefined> {
  return (await publicItems(db).where('item.short_number', '=', number).executeTakeFirst())?.slug
}

/** The newest public items, the latest first. `mine` narrows to what counts as written here. */
export function newestPublicItems(db: Kysely<DB>, limit: number) {
  return publicItems(db)
    .select(briefContent)
    .orderBy('version.published_at', 'desc')
    .orderBy('item.id')
    .limit(limit)
    .execute()
}

const searchable = (db: Kysely<DB>) => publicItems(db).select([briefContent, 'version.plain_text'])
export type PublicItemRow = Awaited<ReturnType<typeof publicItemsByIds>>[number]

/** Public items among these, with their plain text; what is missing is not public. */
export function publicItemsByIds(db: Kysely<DB>, ids: readonly string[]) {
  return searchable(db).where('item.id', 'in', ids).execute()
}

/** What lists say of public items among these, without their texts; what is missing is not public. */
export function publicItemNames(db: Kysely<DB>, ids: readonly string[]) {
  return ids.length === 0 ? Promise.resolve([]) : publicItems(db).where('item.id', 'in', ids).execute()
}

/** The id of the public item at this address. */
export async function publicItemId(db: Kysely<DB>, slug: string): Promise<string | undefined> {
  return (await publicItems(db).where('item.slug', '=', slug).executeTakeFirst())?.id
}

/** Public items in the order of their ids, from behind `after`. */
export function publicItemsAfter(db: Kysely<DB>, after: string | null, limit: number) {
  return searchable(db)
    .$if(after !== null, (query) => query.where('item.id', '>', after ?? ''))
    .orderBy('item.id')
    .limit(limit)
    .execute()
}

/** Facts of every item that may count toward the target; the counting rule decides. */
export function countableItems(db: Kysely<DB>) {
  return publicItems(db)
    .select(sql<JsonValue>`version.content -> 'consent'`.as('consent'))
    .where('item.origin', '=', 'member')
    .execute()
}

/** What a fund has published, the newest first. */
export function publicItemsOfFund(db: Kysely<DB>, fundId: string) {
  return publicItems(db)
    .select(briefContent)
    .where('item.owner_fund_id', '=', fundId)
    .orderBy('version.published_at', 'desc')
    .orderBy('item.id')
    .limit(200)
    .execute()
}

/** How many public items each of these funds has; a fund without any is absent. */
export async function countPublicItemsOfFunds(
  db: Kysely<DB>,
  fundIds: readonly string[],
): Promise<Map<string, number>> {
  if (fundIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('knowledge_items')
    .select(({ fn }) => ['owner_fund_id', fn.countAll<string>().as('count')])
    .where('owner_fund_id', 'in', fundIds)
    .where('current_version', 'is not', null)
    .groupBy('owner_fund_id')
    .execute()
  return new Map(rows.map(({ owner_fund_id, count }) => [owner_fund_id ?? '', Number(count)]))
}
