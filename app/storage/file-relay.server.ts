import type { Kysely, Transaction } from 'kysely'
import { keepDoing } from '#db/keep-doing.ts'
import { claim, enqueue, retryLater, setAside, settle, type OutboxRow } from '#db/outbox.ts'
import { isStoredPicture } from '#db/queries/media.ts'
import type { DB } from '#db/schema.ts'
import type { Storage } from './storage.ts'

const TOPIC = 'file'
const BATCH = 50
const LEASE_MS = 60_000
const MOST_ATTEMPTS = 10

/** Asks for stored files to go, in the transaction that deletes what they belonged to. */
export async function queueFileRemoval(trx: Transaction<DB>, keys: readonly string[]): Promise<void> {
  for (const key of new Set(keys)) await enqueue(trx, { topic: TOPIC, key })
}

type Parts = { db: Kysely<DB>; storage: Storage; clock: () => Date; pollMs?: number }

/**
 * Removes files after the commit that gave them up. A file that some picture still names stays, and one that is gone
 * already does no harm, so a row may be handled twice.
 */
export function createFileRelay({ db, storage, clock, pollMs = 2_000 }: Parts) {
  async function remove(row: OutboxRow): Promise<void> {
    try {
      if (!(await isStoredPicture(db, row.key))) await storage.remove(row.key)
      await settle(db, row)
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      await (row.attempts >= MOST_ATTEMPTS ? setAside : retryLater)(db, row, { error, now: clock() })
    }
  }

  async function runOnce(): Promise<number> {
    const rows = await claim(db, { topic: TOPIC, limit: BATCH, leaseMs: LEASE_MS, now: clock() })
    for (const row of rows) await remove(row)
    return rows.length
  }

  const loop = keepDoing(async () => ((await runOnce()) === BATCH ? 0 : pollMs), pollMs)
  return { runOnce, ...loop }
}
