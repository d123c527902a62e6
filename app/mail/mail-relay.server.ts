import type { Kysely } from 'kysely'
import { z } from 'zod'
import { keepDoing } from '#db/keep-doing.ts'
import { claim, retryLater, setAside, settle, type OutboxRow } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import type { Mail } from './queue-mail.server.ts'

/** Sends one mail, or rejects. An error with `permanent: true` will not go away by trying again. */
export type SendMail = (mail: Mail) => Promise<void>

const mailSchema = z.object({
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  headers: z.record(z.string(), z.string()).default({}),
})
const BATCH = 20
const LEASE_MS = 120_000
const MOST_ATTEMPTS = 10

type Parts = { db: Kysely<DB>; send: SendMail; clock: () => Date; pollMs?: number }

/** Sends what committed changes asked for; a server that is down is asked again, ever more rarely. */
export function createMailRelay({ db, send, clock, pollMs = 1_000 }: Parts) {
  async function deliver(row: OutboxRow): Promise<void> {
    const parsed = mailSchema.safeParse(row.payload)
    if (!parsed.success) {
      await setAside(db, row, { error: 'this is no mail', now: clock() })
      return
    }
    try {
      await send(parsed.data)
      await settle(db, row)
    } catch (cause) {
      const error = cause instanceof Error ? cause.message : String(cause)
      const permanent = cause instanceof Error && 'permanent' in cause && cause.permanent === true
      const giveUp = permanent || row.attempts >= MOST_ATTEMPTS
      await (giveUp ? setAside : retryLater)(db, row, { error, now: clock() })
    }
  }

  async function runOnce(): Promise<number> {
    const rows = await claim(db, { topic: 'mail', limit: BATCH, leaseMs: LEASE_MS, now: clock() })
    for (const row of rows) await deliver(row)
    return rows.length
  }

  const loop = keepDoing(async () => ((await runOnce()) === BATCH ? 0 : pollMs), pollMs)
  return { runOnce, ...loop }
}
