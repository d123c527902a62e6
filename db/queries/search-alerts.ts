import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

/** Sees to it that somebody is looked after; who already is keeps the time of the next look. */
export async function lookAfter(
  trx: Transaction<DB>,
  { userId, origin }: { userId: string; origin: string },
  now: Date,
): Promise<void> {
  await trx
    .insertInto('search_alerts')
    .values({ user_id: userId, origin, due_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ origin }))
    .execute()
}

type Claiming = {
  now: Date
  limit: number
  leaseMs: number
  /** Search may learn of an item this much later than the database. */
  lagMs: number
  /** Who was not looked after for so long is looked after although nothing seems to have come out. */
  restMs: number
}

/**
 * Leases people whose saved searches want a look: they are due, want to be told, and something has come out since.
 * No two workers get the same person; one whose worker died comes back when the lease ends.
 */
export function claimPeople(db: Kysely<DB>, { now, limit, leaseMs, lagMs, restMs }: Claiming) {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const due = db
    .selectFrom('search_alerts as person')
    .select('user_id')
    .where('due_at', '<=', now)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('saved_searches')
          .select('saved_searches.id')
          .whereRef('saved_searches.user_id', '=', 'person.user_id')
          .where('alert', '!=', 'none'),
      ),
    )
    .where((where) =>
      where.or([
        where('checked_at', 'is', null),
        where('checked_at', '<=', before(restMs)),
        sql<boolean>`(select max(published_at) from knowledge_items where current_version is not null)
          > checked_at - ${lagMs} * interval '1 millisecond'`,
      ]),
    )
    .orderBy('due_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  return (
    db
      // why: materialised, as in the outbox, or the locking query may run more than once.
      .with(
        (cte) => cte('due').materialized(),
        () => due,
      )
      .updateTable('search_alerts')
      .from('due')
      .set({
        claimed_until: new Date(now.getTime() + leaseMs),
        claims: sql<number>`search_alerts.claims + 1`,
      })
      .whereRef('search_alerts.user_id', '=', 'due.user_id')
      .returningAll('search_alerts')
      .execute()
  )
}

export type ClaimedPerson = Awaited<ReturnType<typeof claimPeople>>[number]

/** Locks a claimed person until the transaction ends; false where the lease had ended and another worker came. */
export async function holdClaim(trx: Transaction<DB>, person: ClaimedPerson): Promise<boolean> {
  const row = await trx
    .selectFrom('search_alerts')
    .select('user_id')
    .where('user_id', '=', person.user_id)
    .where('claims', '=', person.claims)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

type Next = { dueAt: Date; checkedAt?: Date; failures: number }

/** Gives a claimed person back until `dueAt`. */
export async function giveBack(db: Kysely<DB>, person: ClaimedPerson, next: Next): Promise<void> {
  await db
    .updateTable('search_alerts')
    .set({
      due_at: next.dueAt,
      claimed_until: null,
      failures: next.failures,
      ...(next.checkedAt === undefined ? {} : { checked_at: next.checkedAt }),
    })
    .where('user_id', '=', person.user_id)
    .where('claims', '=', person.claims)
    .execute()
}

/** A person's saved searches that want to tell something. In a transaction they cannot be deleted meanwhile. */
export const alertingSearches = (db: Kysely<DB>, userId: string) =>
  db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'search', 'alert', 'alert_from'])
    .where('user_id', '=', userId)
    .where('alert', '!=', 'none')
    .orderBy('created_at')
    .orderBy('id')
    .forShare()
    .execute()

export type AlertingSearch = Awaited<ReturnType<typeof alertingSearches>>[number]

/**
 * Among these items those that everybody may read now, that came out after the alert was set, and that nobody was
 * told of through this saved search. The newest first; each is written down as told.
 */
export async function takeNews(
  trx: Transaction<DB>,
  search: Pick<AlertingSearch, 'id' | 'alert_from'>,
  itemIds: readonly string[],
  now: Date,
) {
  if (itemIds.length === 0) return []
  const taken = await trx
    .insertInto('saved_search_told')
    .columns(['saved_search_id', 'item_id', 'told_at'])
    .expression((from) =>
      from
        .selectFrom('knowledge_items')
        .select([
          sql<string>`${search.id}::uuid`.as('saved_search_id'),
          'id',
          sql<Date>`${now}::timestamptz`.as('told_at'),
        ])
        .where('id', 'in', itemIds)
        .where('current_version', 'is not', null)
        .where('published_at', '>', search.alert_from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('item_id')
    .execute()
  if (taken.length === 0) return []
  return trx
    .selectFrom('knowledge_items as item')
    .innerJoin('knowledge_versions as version', (join) =>
      join.onRef('version.item_id', '=', 'item.id').onRef('version.number', '=', 'item.current_version'),
    )
    .leftJoin('funds as fund', 'fund.id', 'item.owner_fund_id')
    .select(['item.id', 'item.slug', 'version.title', 'fund.name as fund_name'])
    .where(
      'item.id',
      'in',
      taken.map(({ item_id }) => item_id),
    )
    .orderBy('item.published_at', 'desc')
    .orderBy('item.id')
    .execute()
}
