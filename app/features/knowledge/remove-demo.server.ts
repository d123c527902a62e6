import type { Kysely } from 'kysely'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { fundDocumentId } from '#search/documents/fund.ts'
import { disableDemoAccounts } from '#app/features/accounts/disable-demo-accounts.server.ts'
import { forgetItems } from './forget-items.server.ts'

export type RemovedDemo = { items: number; funds: number; accounts: number }

/**
 * Takes everything marked ตัวอย่าง out of the portal, in one transaction, and remembers it, so that the next start
 * does not bring it back. Demo funds that real work hangs on stay, and so do the rows of the demo accounts, since a
 * review or a submission may be theirs; nobody signs in with them any more.
 */
export async function removeDemo(db: Kysely<DB>, now: Date): Promise<RemovedDemo> {
  return db.transaction().execute(async (trx) => {
    const items = await trx.selectFrom('knowledge_items').select('id').where('origin', '=', 'demo').execute()
    await forgetItems(
      trx,
      items.map(({ id }) => id),
    )
    for (const { id } of items) await enqueue(trx, { topic: 'search', key: id })
    const funds = await trx
      .deleteFrom('funds')
      .where('is_demo', '=', true)
      .where('id', 'not in', (query) =>
        query.selectFrom('knowledge_items').select('owner_fund_id').where('owner_fund_id', 'is not', null),
      )
      .returning('id')
      .execute()
    for (const { id } of funds) await enqueue(trx, { topic: 'search', key: fundDocumentId(id) })
    const accounts = await disableDemoAccounts(trx, now)
    await trx
      .updateTable('library_files')
      .set({ removed_at: now })
      .where('key', 'like', 'demo-%')
      .where('removed_at', 'is', null)
      .execute()
    await trx
      .insertInto('library_files')
      .values({ key: 'demo-accounts', sha256: '', removed_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { items: items.length, funds: funds.length, accounts }
  })
}
