import type { Kysely } from 'kysely'
import type { DB } from '../schema.ts'

/** The secret of a purpose; `fresh` becomes it where there is none yet. Every portal on one database gets the same. */
export async function signingKey(db: Kysely<DB>, purpose: string, fresh: () => string): Promise<string> {
  const find = () =>
    db.selectFrom('signing_keys').select('secret').where('purpose', '=', purpose).executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known.secret
  await db
    .insertInto('signing_keys')
    .values({ purpose, secret: fresh() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await find()
  if (kept === undefined) throw new Error(`the signing key for ${purpose} was not kept`)
  return kept.secret
}
