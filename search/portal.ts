import { createCircuitBreaker, type CircuitBreaker, type CircuitState } from './circuit-breaker.ts'
import type { SearchEngine, SearchPortal, SearchRequest } from './types.ts'
import { TooSlow, within } from './within.ts'

type Parts = {
  engine: SearchEngine
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
/** The weight of a failure: a slow one costs visitors time, an emptied engine tells them that nothing is there. */
const SLOW = 2
const EMPTIED = 3

/** The engine holds nothing although the fallback does: it lost its index. */
class Emptied extends Error {
  override name = 'Emptied'
}

/**
 * Search that degrades instead of dying. An engine that fails, hangs or was emptied is left alone for a while; meanwhile
 * the fallback answers at once, saying so. Probes in the background find out when the engine is well again, so no
 * visitor waits for one.
 */
export function createSearchPortal({
  engine,
  fallback,
  timeoutMs = 2_000,
  breaker = createCircuitBreaker(),
  schedule = (work, milliseconds) => setTimeout(work, milliseconds).unref(),
  onOpen,
}: Parts): SearchPortal & { state(): SearchState } {
  let failure: string | null = null

  async function mustHoldSomething(): Promise<void> {
    const [held, expected] = await Promise.all([engine.count(), fallback?.count() ?? 0])
    if (held === 0 && expected > 0) throw new Emptied(`it holds none of ${expected} documents`)
  }

  function failed(cause: unknown): number {
    failure = cause instanceof Error ? cause.message : String(cause)
    return cause instanceof TooSlow ? SLOW : cause instanceof Emptied ? EMPTIED : 1
  }

  async function probe(): Promise<void> {
    const leave = breaker.probe()
    if (leave === null) return
    try {
      await within(timeoutMs, engine.search(PROBE).then(mustHoldSomething))
      leave.succeeded()
      failure = null
    } catch (cause) {
      leave.failed(failed(cause))
      rest()
    }
  }
  function rest(): void {
    onOpen?.()
    schedule(() => void probe(), breaker.restLeft())
  }

  async function ask<T>(
    question: (of: SearchEngine) => Promise<T>,
    isEmpty: (answer: T) => boolean,
    degrade: (answer: T) => T,
  ): Promise<T> {
    if (!fallback) return question(engine)
    const leave = breaker.pass()
    if (leave !== null)
      try {
        const whole = question(engine).then(async (answer) => {
          if (isEmpty(answer)) await mustHoldSomething()
          return answer
        })
        const answer = await within(timeoutMs, whole)
        leave.succeeded()
        return answer
      } catch (cause) {
        const wasClosed = breaker.state() === 'closed'
        leave.failed(failed(cause))
        if (wasClosed && breaker.state() === 'open') rest()
      }
    return degrade(await question(fallback))
  }

  return {
    search: (request) =>
      ask(
        (of) => of.search(request),
        ({ total }) => total === 0,
        (page) => ({ ...page, degraded: true }),
      ),
    suggest: (prefix, limit) =>
      ask(
        (of) => of.suggest(prefix, limit),
        (found) => found.length === 0,
        (found) => found,
      ),
    state: () => ({
      chosen: engine.name,
      answering: fallback !== undefined && breaker.state() !== 'closed' ? fallback.name : engine.name,
      circuit: fallback === undefined ? null : breaker.state(),
      failure,
    }),
  }
}
