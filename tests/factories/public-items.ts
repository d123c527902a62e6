import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { emptyDocument, type Document } from '#app/editor/document.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import type { DB } from '#db/schema.ts'

type NewItem = { title: string; text?: string; body?: Document; at: Date; province?: string }

/** An item that everybody may read, published for the first time at a moment. Its id. */
export async function publishItem(
  db: Kysely<DB>,
  { title, text = title, body = emptyDocument(), at, province = '' }: NewItem,
) {
  const item = { slug: `item-${randomUUID()}`, kind: 'case', state: 'published', current_version: 1 }
  return db.transaction().execute(async (trx) => {
    const { id } = await trx
      .insertInto('knowledge_items')
      .values({ ...item, published_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await publishVersion(trx, id, 1, { title, text, body, at, province })
    return id
  })
}

/** A version of an item, as it is written when it is published. */
export async function publishVersion(
  db: Kysely<DB>,
  itemId: string,
  number: number,
  { title, text = title, body = emptyDocument(), at, province = '' }: NewItem,
): Promise<void> {
  await db
    .insertInto('knowledge_versions')
    .values({
      ...{ item_id: itemId, number, title, title_sort: thaiSortKey(title), plain_text: text },
      ...{ content: JSON.stringify({ summary: '', province, body }), published_at: at },
    })
    .execute()
  await db.updateTable('knowledge_items').set({ current_version: number }).where('id', '=', itemId).execute()
}
