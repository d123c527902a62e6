import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { createCircuitBreaker, type CircuitOptions } from './circuit-breaker.ts'
import { PATIENCE } from './deliver.ts'
import { loadDocuments } from './documents/load-documents.ts'
import { keepInStep } from './keep-in-step.ts'
import { createLastingEngine } from './lasting-engine.ts'
import { createSearchPortal, type SearchState } from './portal.ts'
import { rebuild } from './rebuild.ts'
import { createSearchRelay } from './relay.ts'
import { feedingSuggestions } from './suggest/feed.ts'
import type { SearchEngine, SearchPortal } from './types.ts'

/** Milliseconds between two looks whether the engine still holds its documents. */
const PULSE_MS = 5_000

type Parts = {
  db: Kysely<DB>
  /** Makes the engine in this process, again when its thread has ended. */
  createEmbedded: () => SearchEngine
  /** Answers instead of the embedded engine, which stays its fallback. */
  meilisearch: SearchEngine | undefined
  clock: () => Date
  /** How long to wait for what, in milliseconds, and the share of looking; the defaults suit a portal. */
  pace?: {
    timeoutMs?: number
    writeMs?: number
    lookAgainMs?: number
    share?: number
    pollMs?: number
    pulseMs?: number
    circuit?: CircuitOptions
  }
}

export type RunningSearch = {
  portal: SearchPortal & { state(): SearchState }
  /** Every engine that is kept in step, the answering one first. */
  engines: SearchEngine[]
  close(): Promise<void>
}

/** Puts the parts of search together: fills the embedded index, follows the database and answers. */
export async function startSearch(parts: Parts): Promise<RunningSearch> {
  const { db, meilisearch, clock, pace = {} } = parts
  const { engine: embedded, suggestions } = feedingSuggestions(
    createLastingEngine({ create: parts.createEmbedded, refill: (engine) => rebuild(db, engine) }),
  )
  const watch = await keepInStep({
    ...{ db, embedded, meilisearch },
    ...(pace.lookAgainMs === undefined ? {} : { lookAgainMs: pace.lookAgainMs }),
    ...(pace.share === undefined ? {} : { share: pace.share }),
  })
  const relay = createSearchRelay({
    ...{ db, engines: meilisearch === undefined ? [embedded] : [embedded, meilisearch], clock },
    ...(pace.pollMs === undefined ? {} : { pollMs: pace.pollMs }),
    patience: { ...PATIENCE, writeMs: pace.writeMs ?? PATIENCE.writeMs },
    // why: what a hanging server was sent may come late, so its words are compared once more.
    onReturn: ({ name }) => watch.doubt(name),
  })
  relay.start()
  const portal = createSearchPortal({
    ...(meilisearch === undefined ? { engine: embedded } : { engine: meilisearch, fallback: embedded }),
    ...(pace.timeoutMs === undefined ? {} : { timeoutMs: pace.timeoutMs }),
    suggestions,
    documents: (ids) => loadDocuments(db, ids),
    breaker: createCircuitBreaker(pace.circuit),
    onOpen: () => watch.doubt('meilisearch'),
  })
  const pulse = setInterval(() => void portal.pulse(), pace.pulseMs ?? PULSE_MS)
  pulse.unref()
  const engines = meilisearch === undefined ? [embedded] : [meilisearch, embedded]
  return {
    portal,
    engines,
    async close() {
      clearInterval(pulse)
      await relay.stop()
      await watch.stop()
      for (const engine of engines) await engine.close()
    },
  }
}
