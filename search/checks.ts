import type { Kysely } from 'kysely'
import { z } from 'zod'
import { beginCheck, endCheck, readChecks } from '#db/queries/search-checks.ts'
import type { DB } from '#db/schema.ts'
import { reconcile } from './reconcile.ts'
import type { SearchEngine } from './types.ts'

const count = z.number().int().nonnegative()
const resultSchema = z.object({
  documents: count,
  missing: count,
  ghost: count,
  stale: count,
  /** Differ, but are on their way through the outbox. */
  waiting: count,
  /** Still differ: after the repair, or because none was wished. */
  left: count,
  /** Why the engine would not take what is left, in its own words. */
  refusal: z.string().nullable(),
  /** Why the comparison could not be made; every count is 0 then. */
  error: z.string().nullable(),
})

/** What one comparison of an engine with the database found, in numbers. */
export type CheckResult = z.infer<typeof resultSchema>
/** The last comparison of an engine, if there was one, and when one was last asked for. */
export type Check = {
  engine: SearchEngine['name']
  askedAt: Date | null
  askedToRepair: boolean
  beganAt: Date | null
  /** When the last one that was finished ended; before `beganAt` while another is under way. */
  endedAt: Date | null
  result: CheckResult | null
}

/**
 * Compares an engine with the database, repairs it where wished, and writes down what was found. An engine that is away
 * is a result too; rejects only when the database is.
 */
export async function checkEngine(
  db: Kysely<DB>,
  engine: SearchEngine,
  options: { repair: boolean },
): Promise<CheckResult> {
  await beginCheck(db, engine.name)
  const result = await reconcile(db, engine, options).then(
    ({ found, left, refusal }): CheckResult => ({
      documents: found.documents,
      missing: found.missing.length,
      ghost: found.ghost.length,
      stale: found.stale.length,
      waiting: found.waiting,
      ...{ left, refusal, error: null },
    }),
    (cause: unknown): CheckResult => ({
      ...{ documents: 0, missing: 0, ghost: 0, stale: 0, waiting: 0, left: 0, refusal: null },
      error: cause instanceof Error ? cause.message : String(cause),
    }),
  )
  await endCheck(db, engine.name, result)
  return result
}

/** The last comparison of each engine that ever had one. */
export async function lastChecks(db: Kysely<DB>): Promise<Check[]> {
  return (await readChecks(db)).map((row) => {
    const result = resultSchema.safeParse(row.result)
    return {
      engine: row.engine === 'meilisearch' ? 'meilisearch' : 'embedded',
      askedAt: row.asked_at,
      askedToRepair: row.asked_to_repair,
      beganAt: row.began_at,
      endedAt: row.ended_at,
      result: result.success ? result.data : null,
    }
  })
}
