import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { checkEngine, lastChecks } from './checks.ts'
import { allDocuments } from './documents/load-documents.ts'
import type { SearchEngine } from './types.ts'
import { within } from './within.ts'

/** Milliseconds between two comparisons of an index with the database, and after one that failed. */
const LOOK_AGAIN_MS = 60_000
/** A comparison may take this share of the time at most: one that took 10 s is not made again for 5 minutes. */
const SHARE = 1 / 30
/** Milliseconds between two questions whether somebody asked for a comparison. */
const ASKED_MS = 2_000
/** How long stopping waits for comparisons under way, in milliseconds; an engine that hangs must not keep us. */
const GRACE_MS = 3_000

type Parts = {
  db: Kysely<DB>
  embedded: SearchEngine
  meilisearch: SearchEngine | undefined
  lookAgainMs?: number
  /** The share of the time that looking may take. */
  share?: number
  askedMs?: number
}

export type Watch = {
  /** Compares soon instead of at the usual time: there is reason to doubt this engine. */
  doubt(engine: SearchEngine['name']): void
  stop(): Promise<void>
}

/**
 * Fills the embedded index, which lives in memory, and resolves when it answers. Then it compares each index with the
 * database, word by word, now and again in the background and repairs the difference: an emptied or restored server
 * mends itself, and one that is down does not hold up the start.
 */
export async function keepInStep(parts: Parts): Promise<Watch> {
  const { db, embedded, meilisearch } = parts
  await embedded.rebuild(allDocuments(db))
  const engines = meilisearch === undefined ? [embedded] : [embedded, meilisearch]
  const watches = engines.map((engine) => watchEngine(engine, parts))
  return {
    doubt: (name) => watches.filter(({ engine }) => engine.name === name).forEach((watch) => watch.doubt()),
    stop: async () => {
      await Promise.all(watches.map((watch) => watch.stop()))
    },
  }
}

/** Compares one engine, one comparison after another. */
function watchEngine(
  engine: SearchEngine,
  {
    db,
    embedded,
    lookAgainMs = LOOK_AGAIN_MS,
    share = SHARE,
    askedMs = Math.min(ASKED_MS, lookAgainMs),
  }: Parts,
) {
  // why: the embedded index has just been filled; a server has been on its own.
  let dueAt = engine === embedded ? Date.now() + lookAgainMs : 0
  let answered = 0
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  async function look(): Promise<void> {
    const asked = (await lastChecks(db)).find((check) => check.engine === engine.name)
    const askedAt = asked?.askedAt?.getTime() ?? 0
    if (askedAt <= answered && Date.now() < dueAt) return
    const began = Date.now()
    dueAt = Infinity
    const repair = askedAt <= answered || asked?.askedToRepair !== false
    const { error, missing, ghost, stale } = await checkEngine(db, engine, { repair })
    answered = Math.max(answered, askedAt)
    // why: where something was wrong more may follow, and its repair says nothing about how long looking takes.
    const calm = error === null && missing + ghost + stale === 0
    const took = Date.now() - began
    const rest = Math.max(lookAgainMs, calm ? took / share : took)
    dueAt = Math.min(dueAt, Date.now() + rest)
  }

  let pass: Promise<void> = Promise.resolve()
  function next(): void {
    pass = look()
      // why: without the database there is nothing to compare with; the next look asks again.
      .catch(() => {
        dueAt = Math.min(dueAt, Date.now() + lookAgainMs)
      })
      .then(() => {
        if (!stopped) timer = setTimeout(next, askedMs)
      })
  }
  next()

  return {
    engine,
    doubt() {
      dueAt = 0
    },
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await within(GRACE_MS, pass).catch(() => undefined)
    },
  }
}
