import type { Kysely } from 'kysely'
import { publicItemsAfter, publicItemsByIds } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { SearchDocument } from '../types.ts'
import { documentId, knowledgeItemDocument } from './knowledge-item.ts'
import { allFundDocuments, loadFundDocuments } from './load-funds.ts'

const BATCH = 100
const NAME = /^(?:(item|fund)-)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u

/** The name of the document that a key of the outbox speaks of; a bare uuid is an item's. Null for anything else. */
export function documentNamed(key: string): string | null {
  const [, type, uuid] = NAME.exec(key) ?? []
  return uuid === undefined ? null : type === undefined ? documentId(uuid) : key
}

/** The documents of these names as they are now; what nobody may read any more is absent. */
export async function loadDocuments(db: Kysely<DB>, names: readonly string[]): Promise<SearchDocument[]> {
  const uuids = (type: string) =>
    names.filter((name) => name.startsWith(type)).map((name) => name.slice(type.length))
  return [...(await loadItemDocuments(db, uuids('item-'))), ...(await loadFundDocuments(db, uuids('fund-')))]
}

/** Every document there is, in batches, in bounded memory. */
export async function* allDocuments(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  yield* allItemDocuments(db)
  yield* allFundDocuments(db)
}

/** The documents of these items as they are now; an item that nobody may read any more is absent. */
async function loadItemDocuments(db: Kysely<DB>, ids: readonly string[]): Promise<SearchDocument[]> {
  return ids.length === 0 ? [] : (await publicItemsByIds(db, ids)).map(knowledgeItemDocument)
}

async function* allItemDocuments(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  let after: string | null = null
  for (;;) {
    const rows = await publicItemsAfter(db, after, BATCH)
    if (rows.length > 0) yield rows.map(knowledgeItemDocument)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}
