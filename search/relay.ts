import type { Kysely } from 'kysely'
import { claim, retryLater, setAside, settle, type OutboxRow } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { documentNamed, loadDocuments } from './documents/load-documents.ts'
import type { SearchEngine } from './types.ts'

const TOPIC = 'search'
const BATCH = 100
/** How long one pass may hold its rows, in milliseconds; a dead worker's rows come back after it. */
const LEASE_MS = 30_000
/** After this many attempts, about an hour, a person has to look. */
const MOST_ATTEMPTS = 14

type Parts = {
  db: Kysely<DB>
  /** Each is brought up to date; a row is settled when all of them were. */
  engines: SearchEngine[]
  clock: () => Date
  /** Milliseconds between two looks at an empty outbox. */
  pollMs?: number
}

export type SearchRelay = {
  start(): void
  /** Resolves when the pass under way has ended. */
  stop(): Promise<void>
  /** One pass over what is due; the number of rows it handled. */
  runOnce(): Promise<number>
}

/**
 * Brings committed changes to the engines. It reloads everything named, so replays and disorder do no harm: the last
 * pass always writes what the database holds. A failing engine is asked again later, ever more rarely.
 */
export function createSearchRelay({ db, engines, clock, pollMs = 300 }: Parts): SearchRelay {
  async function handle(rows: OutboxRow[]): Promise<void> {
    if (rows.length === 0) return
    const names = [...new Set(rows.flatMap(({ key }) => documentNamed(key) ?? []))]
    const documents = await loadDocuments(db, names)
    const present = new Set(documents.map(({ id }) => id))
    const gone = names.filter((id) => !present.has(id))
    for (const engine of engines) {
      if (documents.length > 0) await engine.upsert(documents)
      if (gone.length > 0) await engine.remove(gone)
    }
    for (const row of rows) await settle(db, row)
  }

  async function giveBack(rows: OutboxRow[], cause: unknown): Promise<void> {
    const failure = { error: cause instanceof Error ? cause.message : String(cause), now: clock() }
    for (const row of rows) await (row.attempts >= MOST_ATTEMPTS ? setAside : retryLater)(db, row, failure)
  }

  async function runOnce(): Promise<number> {
    const rows = await claim(db, { topic: TOPIC, limit: BATCH, leaseMs: LEASE_MS, now: clock() })
    const sound = rows.filter(({ key }) => documentNamed(key) !== null)
    for (const row of rows.filter((each) => !sound.includes(each)))
      await setAside(db, row, { error: `"${row.key}" names nothing that can be found`, now: clock() })
    // why: one poisonous item must not hold the others back, so what failed twice goes alone.
    const together = sound.filter(({ attempts }) => attempts <= 2)
    const alone = sound.filter(({ attempts }) => attempts > 2)
    await handle(together).catch((cause: unknown) => giveBack(together, cause))
    for (const row of alone) await handle([row]).catch((cause: unknown) => giveBack([row], cause))
    return rows.length
  }

  let timer: NodeJS.Timeout | undefined
  let pass: Promise<void> = Promise.resolve()
  let stopped = true

  function next(): void {
    if (stopped) return
    pass = runOnce()
      // why: without the database nothing can be claimed; the next look asks again.
      .catch(() => 0)
      .then((handled) => {
        if (!stopped) timer = setTimeout(next, handled === BATCH ? 0 : pollMs)
      })
  }

  return {
    start() {
      if (!stopped) return
      stopped = false
      next()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await pass
    },
    runOnce,
  }
}
