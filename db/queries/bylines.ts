import { sql, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/**
 * Takes the authors off every version of what a person began, and off those the person edited or submitted and is named
 * in. A moderator who only handed somebody else's story in leaves its authors standing. Returns the items concerned.
 */
export async function hideBylines(
  trx: Transaction<DB>,
  { userId, name }: { userId: string; name: string },
): Promise<string[]> {
  const { rows } = await sql<{ item_id: string }>`
    update knowledge_versions as version set byline_hidden = true
    from knowledge_items as item
    where item.id = version.item_id and not version.byline_hidden
      and (item.created_by = ${userId}
        or (version.content -> 'authors' ? ${name}
          and (version.submitted_by = ${userId} or exists (
            select from knowledge_edits as edit
            where edit.item_id = version.item_id and edit.number = version.number and edit.user_id = ${userId}))))
    returning version.item_id`.execute(trx)
  return [...new Set(rows.map(({ item_id }) => item_id))]
}

/** Takes a person's name out of the authors of working copies the person had a hand in, so that none publishes it. */
export async function dropFromDrafts(
  trx: Transaction<DB>,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  await sql`
    update knowledge_items as item
    set draft = jsonb_set(draft, '{authors}', (draft -> 'authors') - ${name}::text),
      draft_revision = draft_revision + 1
    where draft -> 'authors' ? ${name}
      and (created_by = ${userId} or exists (
        select from knowledge_edits as edit where edit.item_id = item.id and edit.user_id = ${userId}))`.execute(
    trx,
  )
}
