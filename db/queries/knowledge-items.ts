import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { DB, KnowledgeItems } from '../schema.ts'

export type KnowledgeItemRow = Selectable<KnowledgeItems>

/** The item, locked until the transaction ends; undefined where there is none. */
export function lockItem(trx: Transaction<DB>, id: string) {
  return trx.selectFrom('knowledge_items').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export function findItem(db: Kysely<DB>, id: string) {
  return db.selectFrom('knowledge_items').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Number of the newest version of an item, shown or not; 0 when there was none. */
export async function latestVersion(db: Kysely<DB>, itemId: string): Promise<number> {
  const row = await db
    .selectFrom('knowledge_versions')
    .select(({ fn }) => fn.max('number').as('latest'))
    .where('item_id', '=', itemId)
    .executeTakeFirst()
  return row?.latest ?? 0
}

/** Where an address leads: the item itself, the address it has now, or nowhere a reader may go. */
export async function resolveSlug(
  db: Kysely<DB>,
  slug: string,
): Promise<{ current: string } | { movedTo: string } | null> {
  const row = await db
    .selectFrom('knowledge_items as item')
    .leftJoin('knowledge_item_slugs as former', 'former.item_id', 'item.id')
    .select('item.slug')
    .where((where) => where.or([where('item.slug', '=', slug), where('former.slug', '=', slug)]))
    .where('item.current_version', 'is not', null)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.slug === slug ? { current: slug } : { movedTo: row.slug }
}

/** Takes the first of the addresses that no other item has or ever had; false where it is taken. */
export async function takeSlug(trx: Transaction<DB>, itemId: string, slug: string): Promise<boolean> {
  await trx
    .insertInto('knowledge_item_slugs')
    .values({ slug, item_id: itemId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const owner = await trx
    .selectFrom('knowledge_item_slugs')
    .select('item_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  const other = await trx
    .selectFrom('knowledge_items')
    .select('id')
    .where('slug', '=', slug)
    .where('id', '!=', itemId)
    .executeTakeFirst()
  return owner?.item_id === itemId && other === undefined
}

type Change = Partial<
  Pick<
    KnowledgeItemRow,
    | 'state'
    | 'slug'
    | 'kind'
    | 'owner_fund_id'
    | 'reviewer_id'
    | 'submitted_by'
    | 'draft_revision'
    | 'current_version'
    | 'review_note'
    | 'submitted_at'
    | 'published_at'
    | 'archived_at'
  >
> & { draft?: string }

export async function changeItem(trx: Transaction<DB>, id: string, change: Change, now: Date): Promise<void> {
  await trx
    .updateTable('knowledge_items')
    .set({ ...change, updated_at: now })
    .where('id', '=', id)
    .execute()
}

/** Everybody who changed the working copy that is to become this version. */
export async function editorsOf(db: Kysely<DB>, itemId: string, number: number): Promise<string[]> {
  const rows = await db
    .selectFrom('knowledge_edits')
    .select('user_id')
    .where('item_id', '=', itemId)
    .where('number', '=', number)
    .orderBy('edited_at')
    .execute()
  return rows.map(({ user_id }) => user_id)
}

/** Writes down that somebody changed the working copy of a version to come. */
export async function recordEdit(
  trx: Transaction<DB>,
  { itemId, number, userId }: { itemId: string; number: number; userId: string },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('knowledge_edits')
    .values({ item_id: itemId, number, user_id: userId, edited_at: now })
    .onConflict((conflict) =>
      conflict.columns(['item_id', 'number', 'user_id']).doUpdateSet({ edited_at: now }),
    )
    .execute()
}

type NewVersion = {
  itemId: string
  number: number
  title: string
  titleSort: string
  content: string
  plainText: string
  submittedBy: string | null
  approvedBy: string | null
}

export async function insertVersion(trx: Transaction<DB>, version: NewVersion, now: Date): Promise<void> {
  await trx
    .insertInto('knowledge_versions')
    .values({
      item_id: version.itemId,
      number: version.number,
      title: version.title,
      title_sort: version.titleSort,
      content: version.content,
      plain_text: version.plainText,
      submitted_by: version.submittedBy,
      approved_by: version.approvedBy,
      published_at: now,
    })
    .execute()
}

const title = sql<string>`coalesce(nullif(item.draft ->> 'title', ''), '')`.as('title')

/** Items a person began, or whose fund the person keeps; the latest touched first. */
export function itemsOf(db: Kysely<DB>, userId: string, fundIds: readonly string[]) {
  return db
    .selectFrom('knowledge_items as item')
    .leftJoin('funds as fund', 'fund.id', 'item.owner_fund_id')
    .select(['item.id', 'item.slug', 'item.kind', 'item.state', 'item.current_version', 'item.updated_at'])
    .select(['item.review_note', 'item.created_by', 'item.published_at', 'fund.name as fund_name', title])
    .where('item.origin', '=', 'member')
    .where((where) =>
      where.or([
        where('item.created_by', '=', userId),
        ...(fundIds.length > 0 ? [where('item.owner_fund_id', 'in', fundIds)] : []),
      ]),
    )
    .orderBy('item.updated_at', 'desc')
    .limit(200)
    .execute()
}

/** What waits for a reviewer or is being reviewed, the longest waiting first. */
export function reviewQueue(db: Kysely<DB>) {
  return db
    .selectFrom('knowledge_items as item')
    .leftJoin('funds as fund', 'fund.id', 'item.owner_fund_id')
    .leftJoin('users as reviewer', 'reviewer.id', 'item.reviewer_id')
    .select([
      'item.id',
      'item.kind',
      'item.state',
      'item.submitted_at',
      'item.created_by',
      'item.submitted_by',
      'item.owner_fund_id',
    ])
    .select(
      sql<string[]>`array(select user_id::text from knowledge_edits where item_id = item.id and number = 1 +
        (select coalesce(max(number), 0) from knowledge_versions as version where version.item_id = item.id))`.as(
        'editor_ids',
      ),
    )
    .select([
      'item.current_version',
      'fund.name as fund_name',
      'reviewer.display_name as reviewer_name',
      title,
    ])
    .where('item.state', 'in', ['submitted', 'in_review'])
    .orderBy('item.submitted_at')
    .limit(200)
    .execute()
}

/** Every version of a public item, the newest first, with the names that may be shown. */
export function versionsOf(db: Kysely<DB>, slug: string) {
  return db
    .selectFrom('knowledge_versions as version')
    .innerJoin('knowledge_items as item', 'item.id', 'version.item_id')
    .leftJoin('users as author', 'author.id', 'version.submitted_by')
    .leftJoin('users as approver', 'approver.id', 'version.approved_by')
    .select(['version.number', 'version.title', 'version.published_at', 'version.byline_hidden'])
    .select(['version.change_note', 'item.current_version', 'item.slug'])
    .select(['author.display_name as author_name', 'approver.display_name as approver_name'])
    .select(
      sql<string[]>`array(select editor.display_name from knowledge_edits as edit
        join users as editor on editor.id = edit.user_id
        where edit.item_id = version.item_id and edit.number = version.number
          and editor.id is distinct from version.submitted_by and editor.display_name <> ''
        order by edit.edited_at)`.as('editor_names'),
    )
    .where('item.slug', '=', slug)
    .where('item.current_version', 'is not', null)
    .orderBy('version.number', 'desc')
    .execute()
}

/** One version of a public item as it was. */
export function findVersion(db: Kysely<DB>, slug: string, number: number) {
  return db
    .selectFrom('knowledge_versions as version')
    .innerJoin('knowledge_items as item', 'item.id', 'version.item_id')
    .select(['version.number', 'version.title', 'version.content', 'version.published_at'])
    .select(['version.byline_hidden', 'item.current_version'])
    .where('item.slug', '=', slug)
    .where('item.current_version', 'is not', null)
    .where('version.number', '=', number)
    .executeTakeFirst()
}
