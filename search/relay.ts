import { setTimeout as wait } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { keepDoing } from '#db/keep-doing.ts'
import { claim, hasten, retryLater, setAside, settleAll, type OutboxRow } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { answers, deliver, EngineAway, PATIENCE, type Refusals } from './deliver.ts'
import { readDocumentId } from './documents/document-id.ts'
import { isDocumentId } from './documents/load-documents.ts'
import { createRests } from './rests.ts'
import type { SearchEngine } from './types.ts'

/** The outbox topic of search; the key of a row is a document's name. */
export const SEARCH_TOPIC = 'search'
const BATCH = 200
/** How long one pass may hold its rows, in milliseconds; a dead worker's rows come back after it. */
const LEASE_MS = 30_000
/** After so many refusals by engines that answer, about an hour, a person has to look. */
const MOST_REFUSALS = 14
const GRACE_MS = 3_000

type Parts = {
  db: Kysely<DB>
  /** Each is brought up to date; a row is settled when all of them were. */
  engines: SearchEngine[]
  clock: () => Date
  /** Milliseconds between two looks at an empty outbox. */
  pollMs?: number
  /** Milliseconds an engine may take to write a batch, and to say that it is there. */
  patience?: { writeMs: number; answerMs: number }
  /** How long stopping waits for the pass under way, in milliseconds; an engine that hangs must not keep us. */
  graceMs?: number
  /** Told when an engine that was away answers again: what it was sent meanwhile may have come late or not at all. */
  onReturn?: (engine: SearchEngine) => void
}

export type SearchRelay = {
  start(): void
  /** Resolves when the pass under way has ended or was given up; its rows come back when their lease ends. */
  stop(): Promise<void>
  /** One pass over what is due; the number of rows it handled. */
  runOnce(): Promise<number>
}

/**
 * Brings committed changes to the engines. It reloads every document, so replays and disorder do no harm: the last
 * pass always writes what the database holds. An engine that is away rests ever longer, keeps no other engine back
 * and costs no row its chances; a row that an engine refuses is tried ever more rarely and in the end set aside.
 */
export function createSearchRelay(parts: Parts): SearchRelay {
  const { db, engines, clock, pollMs = 300, patience = PATIENCE, graceMs = GRACE_MS, onReturn } = parts
  let giveUp = new AbortController()
  const rests = createRests<SearchEngine>()
  const impatient = () => ({ ...patience, signal: giveUp.signal })

  /** Asks engines whose rest is over whether they are back; what waited for one need not wait any longer. */
  async function welcomeBack(): Promise<void> {
    for (const engine of rests.over(clock()))
      if (await answers(engine, impatient())) {
        rests.end(engine)
        await hasten(db, SEARCH_TOPIC, clock())
        onReturn?.(engine)
      } else rests.begin(engine, clock())
  }

  async function handle(rows: OutboxRow[]): Promise<void> {
    const nameOf = (row: OutboxRow) => readDocumentId(row.key)?.id ?? row.key
    const refused: Refusals = new Map()
    let away: string | undefined
    async function bring(engine: SearchEngine): Promise<void> {
      if (rests.has(engine)) {
        away ??= `${engine.name} does not answer`
        return
      }
      try {
        for (const [id, reason] of await deliver(db, engine, rows.map(nameOf), impatient()))
          refused.set(id, `${engine.name}: ${reason}`)
      } catch (cause) {
        if (!(cause instanceof EngineAway)) throw cause
        rests.begin(engine, clock())
        away = `${engine.name} does not answer: ${cause.message}`
      }
    }
    await Promise.all(engines.map(bring))
    const now = clock()
    const arrived: OutboxRow[] = []
    for (const row of rows) {
      const error = refused.get(nameOf(row))
      if (error !== undefined && (row.refusals ?? 0) + 1 >= MOST_REFUSALS)
        await setAside(db, row, { error, now })
      else if (error !== undefined) await retryLater(db, row, { error, now, refused: true })
      else if (away !== undefined) await retryLater(db, row, { error: away, now })
      else arrived.push(row)
    }
    await settleAll(db, arrived)
  }

  async function runOnce(): Promise<number> {
    await welcomeBack()
    const rows = await claim(db, { topic: SEARCH_TOPIC, limit: BATCH, leaseMs: LEASE_MS, now: clock() })
    const sound = rows.filter(({ key }) => isDocumentId(key))
    for (const row of rows.filter((each) => !sound.includes(each)))
      await setAside(db, row, { error: `"${row.key}" is no document's name`, now: clock() })
    if (sound.length > 0) await handle(sound)
    return rows.length
  }

  const loop = keepDoing(async () => ((await runOnce()) === BATCH ? 0 : pollMs), pollMs)

  return {
    start: () => loop.start(),
    async stop() {
      const grace = new AbortController()
      const ended = loop.stop().finally(() => grace.abort())
      await Promise.race([ended, wait(graceMs, undefined, { signal: grace.signal }).catch(() => undefined)])
      giveUp.abort()
      await ended
      giveUp = new AbortController()
    },
    runOnce,
  }
}
