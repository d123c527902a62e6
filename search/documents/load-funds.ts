import type { Kysely } from 'kysely'
import { fundsAfter, fundsByIds } from '#db/queries/funds.ts'
import type { DB } from '#db/schema.ts'
import type { SearchDocument } from '../types.ts'
import { fundDocument } from './fund.ts'

const BATCH = 500

/** The documents of these funds as they are now; a fund that was removed is absent. */
export async function loadFundDocuments(db: Kysely<DB>, ids: readonly string[]): Promise<SearchDocument[]> {
  return (await fundsByIds(db, ids)).map(fundDocument)
}

/** Every fund, in batches, in bounded memory. */
export async function* allFundDocuments(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  let after: string | null = null
  for (;;) {
    const rows = await fundsAfter(db, after, BATCH)
    if (rows.length > 0) yield rows.map(fundDocument)
    if (rows.length < BATCH) return
    after = rows.at(-1)?.id ?? null
  }
}
