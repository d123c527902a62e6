import type { Kysely } from 'kysely'
import { publicItemsAfter, publicItemsByIds } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { SearchDocument } from '../types.ts'
import { knowledgeItemDocument } from './knowledge-item.ts'

const BATCH = 100

/** The documents of these items as they are now; an item that nobody may read any more is absent. */
export async function loadItemDocuments(db: Kysely<DB>, ids: readonly string[]): Promise<SearchDocument[]> {
  return ids.length === 0 ? [] : (await publicItemsByIds(db, ids)).map(knowledgeItemDocument)
}

/** Every document there is, in batches, in bounded memory. */
export async function* allItemDocuments(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  let after: string | null = null
  for (;;) {
    const rows = await publicItemsAfter(db, after, BATCH)
    if (rows.length > 0) yield rows.map(knowledgeItemDocument)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}
