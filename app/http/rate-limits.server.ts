import { parseLoginName } from '#app/features/accounts/login-name.ts'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const QUARTER_HOUR_S = 15 * 60

/** How often one key may try, a quarter of an hour. Kept in memory: each process counts for itself. */
const LIMITS = {
  /** A name somebody tries to sign in with. */
  signInName: new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR_S }),
  /** An address on the network; generous, since a whole village may share one. */
  signInAddress: new RateLimiterMemory({ points: 100, duration: QUARTER_HOUR_S }),
  /** Forms that were not right yet: each says whether a name is taken. */
  registerTry: new RateLimiterMemory({ points: 200, duration: QUARTER_HOUR_S }),
  register: new RateLimiterMemory({ points: 30, duration: QUARTER_HOUR_S }),
  /** A name somebody wants a new password for: each try may send a mail. */
  resetName: new RateLimiterMemory({ points: 5, duration: QUARTER_HOUR_S }),
  resetAddress: new RateLimiterMemory({ points: 30, duration: QUARTER_HOUR_S }),
  /** A signed-in person who types the own password again. */
  ownPassword: new RateLimiterMemory({ points: 10, duration: QUARTER_HOUR_S }),
}
export type LimitName = keyof typeof LIMITS

/** One key for all spellings of a sign-in name. */
export function loginKey(typed: string): string {
  const name = parseLoginName(typed)
  return name === null ? `unknown:${typed.trim().toLowerCase().slice(0, 100)}` : `${name.kind}:${name.value}`
}

/** Headers of an answer that asks to wait. */
export const waitHeaders = (minutes: number) => ({ 'Retry-After': String(minutes * 60) })

/** Counts one try; null, or the minutes after which trying again makes sense. */
export async function minutesToWait(tries: Partial<Record<LimitName, string>>): Promise<number | null> {
  let wait = 0
  for (const [name, key] of Object.entries(tries) as [LimitName, string][]) {
    try {
      await LIMITS[name].consume(key)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      wait = Math.max(wait, refusal.msBeforeNext)
    }
  }
  return wait === 0 ? null : Math.ceil(wait / 60_000)
}

/** Forgets the tries of a name that has just signed in rightly. */
export const forgetTries = (name: LimitName, key: string) => LIMITS[name].delete(key)
