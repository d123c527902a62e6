import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema.ts'

/** `day` is written 2026-11-25, Thai time. */
export type SearchCount = { day: string; query: string; language: string; found: boolean; asked: number }

/** Adds to the counts. Rows come in one order, so that two portals never wait for each other in a circle. */
export async function addCounts(db: Kysely<DB>, counts: readonly SearchCount[]): Promise<void> {
  if (counts.length === 0) return
  const key = ({ day, query, language, found }: SearchCount) =>
    [day, query, language, String(found)].join('\n')
  const rows = counts.map((count) => ({ key: key(count), count })).sort((a, b) => (a.key < b.key ? -1 : 1))
  await db
    .insertInto('search_counts')
    .values(rows.map(({ count }) => count))
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'query', 'language', 'found'])
        .doUpdateSet({ asked: sql<number>`search_counts.asked + excluded.asked` }),
    )
    .execute()
}

type Asked = { since: string; least: number; limit: number; fruitless: boolean }

/** Questions asked at least `least` times since a day, the most frequent first; `fruitless`: those without results. */
export async function frequentQueries(db: Kysely<DB>, { since, least, limit, fruitless }: Asked) {
  const asked = sql<string>`sum(asked)`
  const without = sql<string>`coalesce(sum(asked) filter (where not found), 0)`
  const rows = await db
    .selectFrom('search_counts')
    .select(['query', asked.as('asked'), without.as('without')])
    .where('day', '>=', sql<Date>`${since}::date`)
    .groupBy('query')
    .having(asked, '>=', String(least))
    .$if(fruitless, (select) => select.having(without, '>', '0'))
    .orderBy(fruitless ? without : asked, 'desc')
    .orderBy('query')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ query: row.query, asked: Number(row.asked), without: Number(row.without) }))
}

type Forgetting = { before: string; rareBefore: string; least: number }

/** Deletes counts older than a day, and older than `rareBefore` those of questions hardly anybody asked. */
export async function forgetCounts(db: Kysely<DB>, { before, rareBefore, least }: Forgetting): Promise<void> {
  await db
    .deleteFrom('search_counts')
    .where('day', '<', sql<Date>`${before}::date`)
    .execute()
  await db
    .deleteFrom('search_counts')
    .where('day', '<', sql<Date>`${rareBefore}::date`)
    .where('query', 'in', (select) =>
      select
        .selectFrom('search_counts')
        .select('query')
        .groupBy('query')
        .having(sql<string>`sum(asked)`, '<', String(least)),
    )
    .execute()
}
