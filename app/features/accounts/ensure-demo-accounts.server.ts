import type { Kysely } from 'kysely'
import { grantRole, insertAccount, setNames } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts'
import { hashPassword } from './passwords.server.ts'

/**
 * Makes the demo accounts that are missing, once: after `content:remove-demo` they stay away. The leader keeps one
 * of the funds marked ตัวอย่าง. Where the mailbox page shows what would have been sent (`mailbox`), they have mail
 * addresses, under a name that no mail server can ever have (RFC 2606). True where the accounts are there.
 */
export async function ensureDemoAccounts(
  db: Kysely<DB>,
  { mailbox }: { mailbox: boolean },
): Promise<boolean> {
  const mark = await db
    .selectFrom('library_files')
    .select('removed_at')
    .where('key', '=', 'demo-accounts')
    .executeTakeFirst()
  if (mark !== undefined) return mark.removed_at === null
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await db.transaction().execute(async (trx) => {
    for (const { username: value, displayName, role } of DEMO_ACCOUNTS) {
      const name = { kind: 'username' as const, value }
      const made = await insertAccount(trx, { name, displayName, passwordHash, language: 'th' })
      if (made === undefined) continue
      if (mailbox)
        await setNames(trx, made.id, { username: value, phone: null, email: `${value}@khlang.invalid` })
      for (const granted of new Set(['member', role])) await grantRole(trx, made.id, granted)
      if (role !== 'fund_leader') continue
      const fund = await trx
        .selectFrom('funds')
        .select('id')
        .where('is_demo', '=', true)
        .orderBy('name_sort')
        .executeTakeFirst()
      if (fund !== undefined)
        await trx.insertInto('fund_keepers').values({ fund_id: fund.id, user_id: made.id }).execute()
    }
    await trx.insertInto('library_files').values({ key: 'demo-accounts', sha256: '' }).execute()
  })
  return true
}
