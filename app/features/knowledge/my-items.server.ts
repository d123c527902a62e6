import type { Kysely } from 'kysely'
import { itemsOf } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import { ITEM_STATES, refuseDeletion, type Actor, type ItemState } from './knowledge-item.ts'
import type { MyItemsView } from './my-items.view.ts'

/** What asks for something to be done comes first. */
const ORDER: readonly ItemState[] = [
  'changes_requested',
  'draft',
  'submitted',
  'in_review',
  'published',
  'archived',
]

const stateOf = (stored: string): ItemState => ITEM_STATES.find((state) => state === stored) ?? 'draft'

const factsOf = (row: { state: string; created_by: string | null; published_at: Date | null }) => ({
  state: stateOf(row.state),
  authorId: row.created_by ?? '',
  latestVersion: row.published_at === null ? 0 : 1,
})

/** Items a person began, or whose fund the person keeps, by what is to be done with them. */
export async function myItems(db: Kysely<DB>, actor: Actor): Promise<MyItemsView> {
  const rows = await itemsOf(db, actor.memberId, actor.keeperOf)
  const items = rows.map((row) => ({
    itemId: row.id,
    title: row.title,
    state: stateOf(row.state),
    fund: row.fund_name,
    note: row.state === 'changes_requested' ? row.review_note : null,
    updatedAt: row.updated_at.toISOString(),
    publicPath: row.current_version === null ? null : `/knowledge/${row.slug}`,
    deletePath: refuseDeletion(factsOf(row), actor) === null ? `/write/${row.id}/delete` : null,
  }))
  const groups = ORDER.map((state) => ({ state, items: items.filter((item) => item.state === state) }))
  return { groups: groups.filter((group) => group.items.length > 0) }
}
