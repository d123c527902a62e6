import { publicItemsAfter, publicItemsByIds } from '#db/queries/public-items.ts'
import { knowledgeItemDocument } from './knowledge-item.ts'
import type { DocumentSource } from './source.ts'

const BATCH = 100

/** Published knowledge items. */
export const itemSource: DocumentSource = {
  type: 'item',
  load: async (db, uuids) => (await publicItemsByIds(db, uuids)).map(knowledgeItemDocument),
  async *all(db) {
    let after: string | null = null
    for (;;) {
      const rows = await publicItemsAfter(db, after, BATCH)
      if (rows.length > 0) yield rows.map(knowledgeItemDocument)
      if (rows.length < BATCH) return
      after = rows.at(-1)?.id ?? null
    }
  },
}
