import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { DB, JsonValue, Outbox } from './schema.ts'

export type OutboxRow = Selectable<Outbox>

export interface OutboxMessage {
  /** Which worker the message is for. */
  topic: string
  /** What changed, e.g. a document's name `fund-<uuid>`; a worker reloads it rather than trusting the payload. */
  key: string
  payload?: JsonValue
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 10 * 60_000

/** Rows sent to the database at once. */
const ROWS = 500

/** Asks for work in the transaction of the change, so that a rollback takes the request back too. */
export async function enqueue(trx: Transaction<DB>, message: OutboxMessage): Promise<void> {
  const payload = JSON.stringify(message.payload ?? {})
  await trx.insertInto('outbox').values({ topic: message.topic, key: message.key, payload }).execute()
}

/** Asks for the same work on many things. */
export async function enqueueAll(
  trx: Transaction<DB>,
  topic: string,
  keys: readonly string[],
): Promise<void> {
  for (let at = 0; at < keys.length; at += ROWS)
    await trx
      .insertInto('outbox')
      .values(keys.slice(at, at + ROWS).map((key) => ({ topic, key })))
      .execute()
}

/**
 * Leases up to `limit` waiting rows of a topic for `leaseMs` milliseconds, oldest first. No two workers get the
 * same row; a row whose worker died comes back when the lease ends, so handling one twice must do no harm.
 * `attempts` counts this claim too.
 */
export async function claim(
  db: Kysely<DB>,
  { topic, limit, leaseMs, now }: { topic: string; limit: number; leaseMs: number; now: Date },
): Promise<OutboxRow[]> {
  const waiting = db
    .selectFrom('outbox')
    .select('id')
    .where('topic', '=', topic)
    .where('dead_at', 'is', null)
    .where('available_at', '<=', now)
    .where((where) => where.or([where('claimed_until', 'is', null), where('claimed_until', '<=', now)]))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const rows = await db
    // why: materialised, or the planner may run the locking query more than once and lease beyond the limit.
    .with(
      (cte) => cte('waiting').materialized(),
      () => waiting,
    )
    .updateTable('outbox')
    .from('waiting')
    .set({ claimed_until: new Date(now.getTime() + leaseMs), attempts: sql<number>`outbox.attempts + 1` })
    .whereRef('outbox.id', '=', 'waiting.id')
    .returningAll('outbox')
    .execute()
  return rows.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))
}

/** Removes a finished row. False where the lease had ended and another worker has claimed it since. */
export async function settle(db: Kysely<DB>, row: OutboxRow): Promise<boolean> {
  const result = await db
    .deleteFrom('outbox')
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Removes finished rows in one go, except those that another worker has claimed since. */
export async function settleAll(db: Kysely<DB>, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .deleteFrom('outbox')
    .where((where) =>
      where(
        where.refTuple('id', 'attempts'),
        'in',
        rows.map((row) => where.tuple(row.id, row.attempts)),
      ),
    )
    .execute()
}

/**
 * Puts a row back for later: the wait doubles with each attempt. `refused` says that the row itself was at fault and
 * counts against it; without it the worker could not work. Same answer as `settle`.
 */
export async function retryLater(
  db: Kysely<DB>,
  row: OutboxRow,
  { error, now, refused = false }: { error: string; now: Date; refused?: boolean },
): Promise<boolean> {
  const available_at = new Date(now.getTime() + backoffMs(row.attempts))
  const refusals = (row.refusals ?? 0) + (refused ? 1 : 0)
  return change(db, row, { available_at, claimed_until: null, last_error: error, refusals })
}

/** Lets rows that wait for another attempt be claimed at once: what they waited for is back. */
export async function hasten(db: Kysely<DB>, topic: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ available_at: now })
    .where('topic', '=', topic)
    .where('dead_at', 'is', null)
    .where('claimed_until', 'is', null)
    .where('available_at', '>', now)
    .execute()
}

/** Sets a row aside that no retry will mend, for a person to look at. Same answer as `settle`. */
export async function setAside(
  db: Kysely<DB>,
  row: OutboxRow,
  { error, now }: { error: string; now: Date },
): Promise<boolean> {
  return change(db, row, { dead_at: now, claimed_until: null, last_error: error })
}

/** Milliseconds to wait after the given number of attempts: 1 s, 2 s, 4 s … at most ten minutes. */
export function backoffMs(attempts: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1))
}

async function change(
  db: Kysely<DB>,
  row: OutboxRow,
  values: { available_at?: Date; dead_at?: Date; claimed_until: null; last_error: string; refusals?: number },
): Promise<boolean> {
  // why: attempts names the claim, so a worker that lost its lease changes nothing.
  const result = await db
    .updateTable('outbox')
    .set(values)
    .where('id', '=', row.id)
    .where('attempts', '=', row.attempts)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
