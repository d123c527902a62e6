import { fundsAfter, fundsByIds } from '#db/queries/funds.ts'
import { fundDocument } from './fund.ts'
import type { DocumentSource } from './source.ts'

const BATCH = 500

/** Funds; one that was removed is absent. */
export const fundSource: DocumentSource = {
  type: 'fund',
  load: async (db, uuids) => (await fundsByIds(db, uuids)).map(fundDocument),
  async *all(db) {
    let after: string | null = null
    for (;;) {
      const rows = await fundsAfter(db, after, BATCH)
      if (rows.length > 0) yield rows.map(fundDocument)
      if (rows.length < BATCH) return
      after = rows.at(-1)?.id ?? null
    }
  },
}
