import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const QUARTER_HOUR_S = 15 * 60

/** How often one key may try, a quarter of an hour. Kept in memory: each process counts for itself. */
const LIMITS = {
  /** A name somebody tries to sign in with. */
  signInName: new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR_S }),
  /** An address on the network; generous, since a whole village may share one. */
  signInAddress: new RateLimiterMemory({ points: 100, duration: QUARTER_HOUR_S }),
  register: new RateLimiterMemory({ points: 30, duration: QUARTER_HOUR_S }),
  reset: new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR_S }),
}
export type LimitName = keyof typeof LIMITS

/** Counts one try; null, or the minutes after which trying again makes sense. */
export async function minutesToWait(tries: Partial<Record<LimitName, string>>): Promise<number | null> {
  let wait = 0
  for (const [name, key] of Object.entries(tries) as [LimitName, string][]) {
    try {
      await LIMITS[name].consume(key.toLowerCase())
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      wait = Math.max(wait, refusal.msBeforeNext)
    }
  }
  return wait === 0 ? null : Math.ceil(wait / 60_000)
}

/** Forgets the tries of a name that has just signed in rightly. */
export const forgetTries = (name: LimitName, key: string) => LIMITS[name].delete(key.toLowerCase())
