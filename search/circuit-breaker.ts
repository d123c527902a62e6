/**
 * Closed: everything passes. Open: nothing does, for a rest. Half-open: one probe is out and decides.
 */
export type CircuitState = 'closed' | 'open' | 'half-open'

export type CircuitOptions = {
  /** So much weight of failures within `windowMs` opens the circuit. */
  tolerance?: number
  windowMs?: number
  /** The first rest; it doubles with each probe that fails, up to the longest. */
  restMs?: number
  longestRestMs?: number
  now?: () => number
}

/** Leave to ask; say how it went. Answers from before the circuit changed its state no longer count. */
export type Pass = { succeeded(): void; failed(weight?: number): void }

export type CircuitBreaker = {
  state(): CircuitState
  /** Milliseconds until a probe may go out; 0 where it may at once. */
  restLeft(): number
  /** Leave to ask while closed; null otherwise. */
  pass(): Pass | null
  /** Leave for the one probe, once the rest is over; null otherwise. */
  probe(): Pass | null
}

/** A circuit breaker without timers of its own: time is an argument, so that a table can test it. */
export function createCircuitBreaker({
  tolerance = 3,
  windowMs = 30_000,
  restMs = 2_000,
  longestRestMs = 30_000,
  now = Date.now,
}: CircuitOptions = {}): CircuitBreaker {
  let state: CircuitState = 'closed'
  let failures: { at: number; weight: number }[] = []
  let openUntil = 0
  let openings = 0
  /** Grows with each change of state. */
  let era = 0

  function become(next: CircuitState): void {
    state = next
    era++
    failures = []
    if (next === 'closed') openings = 0
    if (next === 'open') openUntil = now() + Math.min(longestRestMs, restMs * 2 ** openings++)
  }

  function leave(): Pass {
    const own = era
    return {
      succeeded() {
        if (own === era && state === 'half-open') become('closed')
      },
      failed(weight = 1) {
        if (own !== era) return
        const since = now() - windowMs
        failures = [...failures.filter(({ at }) => at > since), { at: now(), weight }]
        const sum = failures.reduce((total, one) => total + one.weight, 0)
        if (state === 'half-open' || sum >= tolerance) become('open')
      },
    }
  }

  return {
    state: () => state,
    restLeft: () => (state === 'open' ? Math.max(0, openUntil - now()) : 0),
    pass: () => (state === 'closed' ? leave() : null),
    probe() {
      if (state !== 'open' || now() < openUntil) return null
      become('half-open')
      return leave()
    },
  }
}
