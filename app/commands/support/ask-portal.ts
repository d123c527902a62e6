import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { askForCheck } from '#db/queries/search-checks.ts'
import type { DB } from '#db/schema.ts'
import { lastChecks, type CheckResult } from '#search/checks.ts'

const LOOK_MS = 250

/**
 * Asks the running portal, through the database, to compare the index in its memory, and waits for what it finds. Null
 * where none takes the wish up within `beginMs`, or none is done within `endMs`.
 */
export async function askPortalToCheck(
  db: Kysely<DB>,
  repair: boolean,
  { beginMs, endMs }: { beginMs: number; endMs: number },
): Promise<CheckResult | null> {
  const asked = await askForCheck(db, 'embedded', repair)
  for (let waited = 0; waited < endMs; waited += LOOK_MS) {
    const check = (await lastChecks(db)).find(({ engine }) => engine === 'embedded')
    const { beganAt, endedAt, result } = check ?? { beganAt: null, endedAt: null, result: null }
    const begun = beganAt !== null && beganAt >= asked
    if (begun && endedAt !== null && endedAt >= beganAt) return result
    const underWay = beganAt !== null && (endedAt === null || endedAt < beganAt)
    if (!begun && !underWay && waited >= beginMs) return null
    await wait(LOOK_MS)
  }
  return null
}
