import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema.ts'
import { holding } from './holding.ts'

const COLUMNS = ['id', 'slug', 'name', 'tambon', 'amphoe', 'province_code', 'is_demo'] as const

type Listed = { province?: string; named?: string; limit: number; offset: number }

/** Funds by name in Thai order; of one province where a code is given, and with `named` in their name or tambon. */
export function listFunds(db: Kysely<DB>, { province, named = '', limit, offset }: Listed) {
  const pattern = holding(named)
  return db
    .selectFrom('funds')
    .select(COLUMNS)
    .$if(province !== undefined, (query) => query.where('province_code', '=', province ?? ''))
    .$if(named !== '', (query) =>
      query.where(sql<boolean>`lower(name || ' ' || coalesce(tambon, '')) like ${pattern}`),
    )
    .orderBy('name_sort')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

export const fundsByIds = (db: Kysely<DB>, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('funds').select(COLUMNS).where('id', 'in', ids).orderBy('name_sort').execute()

export type FundRow = Awaited<ReturnType<typeof fundsByIds>>[number]

/** Funds in the order of their ids, from behind `after`. */
export const fundsAfter = (db: Kysely<DB>, after: string | null, limit: number) =>
  db
    .selectFrom('funds')
    .select(COLUMNS)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()

export const findFund = (db: Kysely<DB>, slug: string) =>
  db.selectFrom('funds').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()

export const findFundById = (db: Kysely<DB>, id: string) =>
  db.selectFrom('funds').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** The fund of this name in this place, which the database lets exist once. */
export const sameFund = (
  db: Kysely<DB>,
  { name, tambon, province }: { name: string; tambon: string; province: string },
) =>
  db
    .selectFrom('funds')
    .select(['slug', 'name'])
    .where('name', '=', name)
    .where('tambon', '=', tambon)
    .where('province_code', '=', province)
    .executeTakeFirst()

/** What hangs on a fund: items of any state, and people who keep it. */
export async function usesOfFund(db: Kysely<DB>, id: string): Promise<{ items: number; keepers: number }> {
  const count = async (table: 'knowledge_items' | 'fund_keepers', column: 'owner_fund_id' | 'fund_id') => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where(column, '=', id)
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  return {
    items: await count('knowledge_items', 'owner_fund_id'),
    keepers: await count('fund_keepers', 'fund_id'),
  }
}

export async function countFunds(db: Kysely<DB>, province?: string): Promise<number> {
  const { count } = await db
    .selectFrom('funds')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .$if(province !== undefined, (query) => query.where('province_code', '=', province ?? ''))
    .executeTakeFirstOrThrow()
  return Number(count)
}
