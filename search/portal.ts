import { createCircuitBreaker, type CircuitBreaker, type CircuitState, type Pass } from './circuit-breaker.ts'
import { remember } from './remember.ts'
import { findSimilar } from './similar.ts'
import type { Suggestions } from './suggest/feed.ts'
import type { SearchDocument, SearchEngine, SearchPortal, SearchRequest } from './types.ts'
import { TooSlow, within } from './within.ts'

type Parts = {
  engine: SearchEngine
  /** Suggestions beside the engines; without them the engine suggests. */
  suggestions?: Suggestions
  /** Documents as they are now, to compare; without it nothing is like anything. */
  documents?: (ids: string[]) => Promise<SearchDocument[]>
  now?: () => number
  fallback?: SearchEngine
  /** The longest a visitor waits for the engine before the fallback answers, in milliseconds. */
  timeoutMs?: number
  breaker?: CircuitBreaker
  /** Does something later; must not keep the process alive. */
  schedule?: (work: () => void, milliseconds: number) => void
  /** Told each time the engine is given up for a while, also after a probe that failed. */
  onOpen?: () => void
}

/** Which engine is meant to answer, which one does, and why not the other. */
export type SearchState = {
  chosen: SearchEngine['name']
  answering: SearchEngine['name']
  /** Null where there is no fallback. */
  circuit: CircuitState | null
  /** The last failure, in the engine's own words; null once it is well again. */
  failure: string | null
}

/** A question that goes all the way through an engine. */
const PROBE: SearchRequest = { query: 'กองทุน', filters: {}, sort: 'relevance', page: 1, pageSize: 1 }
/** The weight of a failure: a slow one costs visitors time, an engine that lost its index tells them untruths. */
const SLOW = 2
const LOST = 3

/** The engine holds less than half of what the fallback does: it lost its index, or is only being filled. */
class LostIndex extends Error {
  override name = 'LostIndex'
}

/**
 * Search that degrades instead of dying. An engine that fails, hangs or lost its index is left alone for a while;
 * meanwhile the fallback answers at once, saying so. Probes in the background find out when the engine is well again,
 * so no visitor waits for one. `pulse`, called now and then, finds a lost index before visitors do.
 */
export function createSearchPortal({
  engine,
  suggestions,
  documents,
  now = Date.now,
  fallback,
  timeoutMs = 2_000,
  breaker = createCircuitBreaker(),
  schedule = (work, milliseconds) => setTimeout(work, milliseconds).unref(),
  onOpen,
}: Parts): SearchPortal & { state(): SearchState; pulse(): Promise<void> } {
  let failure: string | null = null

  let expected = 0
  async function mustHoldEnough(): Promise<void> {
    // why: a fallback that is busy indexing says nothing about the engine, so its last number will do.
    const counted = within(timeoutMs / 4, fallback?.count() ?? Promise.resolve(0)).catch(() => expected)
    const held = await engine.count()
    expected = await counted
    if (held * 2 < expected) throw new LostIndex(`it holds only ${held} of ${expected} documents`)
  }

  function failed(cause: unknown): number {
    failure = cause instanceof Error ? cause.message : String(cause)
    return cause instanceof TooSlow ? SLOW : cause instanceof LostIndex ? LOST : 1
  }

  /** Asks the engine for something while it is trusted; where it fails, trust may end. */
  async function tried<T>(leave: Pass, work: Promise<T>): Promise<{ answer: T } | null> {
    try {
      const answer = await within(timeoutMs, work)
      leave.succeeded()
      failure = null
      return { answer }
    } catch (cause) {
      const wasClosed = breaker.state() === 'closed'
      leave.failed(failed(cause))
      if (wasClosed && breaker.state() === 'open') rest()
      return null
    }
  }

  async function probe(): Promise<void> {
    const leave = breaker.probe()
    if (leave === null) {
      // why: timers may ring a moment before their time by the clock; without another the circuit stayed open for good.
      if (breaker.state() === 'open') probeLater()
      return
    }
    try {
      await within(timeoutMs, engine.search(PROBE).then(mustHoldEnough))
      leave.succeeded()
      failure = null
    } catch (cause) {
      leave.failed(failed(cause))
      rest()
    }
  }
  const probeLater = () => schedule(() => void probe(), Math.ceil(breaker.restLeft()))
  function rest(): void {
    onOpen?.()
    probeLater()
  }

  async function ask<T>(
    question: (of: SearchEngine) => Promise<T>,
    isEmpty: (answer: T) => boolean,
    degrade: (answer: T) => T,
  ): Promise<T> {
    if (!fallback) return question(engine)
    const leave = breaker.pass()
    if (leave !== null) {
      const whole = question(engine).then(async (answer) => {
        if (isEmpty(answer)) await mustHoldEnough()
        return answer
      })
      const found = await tried(leave, whole)
      if (found !== null) return found.answer
    }
    return degrade(await question(fallback))
  }

  const search = (request: SearchRequest) =>
    ask(
      (of) => of.search(request),
      ({ total }) => total === 0,
      (page) => ({ ...page, degraded: true }),
    )
  const similar = remember((id, limit) =>
    documents === undefined ? Promise.resolve([]) : findSimilar(id, limit, { search, documents }),
  )
  return {
    search,
    similar: (id, limit) => similar(id, limit, now()),
    suggest: (prefix, limit) =>
      suggestions === undefined
        ? ask(
            (of) => of.suggest(prefix, limit),
            (found) => found.length === 0,
            (found) => found,
          )
        : Promise.resolve(suggestions.suggest(prefix, limit)),
    async pulse() {
      const leave = fallback === undefined ? null : breaker.pass()
      if (leave !== null) await tried(leave, mustHoldEnough())
    },
    state: () => ({
      chosen: engine.name,
      answering: fallback !== undefined && breaker.state() !== 'closed' ? fallback.name : engine.name,
      circuit: fallback === undefined ? null : breaker.state(),
      failure,
    }),
  }
}
