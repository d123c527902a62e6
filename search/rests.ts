const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 30_000

/** Who does not answer is left alone for a while: 1 s, 2 s, 4 s … at most half a minute. */
export function createRests<T>() {
  const resting = new Map<T, { times: number; until: number }>()
  return {
    /** Begins a rest, or the next and longer one. */
    begin(one: T, now: Date): void {
      const times = (resting.get(one)?.times ?? 0) + 1
      const rest = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** (times - 1))
      resting.set(one, { times, until: now.getTime() + rest })
    },
    end: (one: T) => resting.delete(one),
    has: (one: T) => resting.has(one),
    /** Those whose rest is over, to be asked whether they are back. */
    over: (now: Date) => [...resting].filter(([, { until }]) => until <= now.getTime()).map(([one]) => one),
  }
}
