import { keepNewest } from './keep-newest.ts'

/** Milliseconds an answer is kept. */
const KEEP_MS = 10 * 60_000
const MOST = 500

/**
 * Keeps answers a while, the oldest given up first. An answer that failed is not kept, and one under way is shared by
 * all who ask for it.
 */
export function remember<T>(answer: (id: string, limit: number) => Promise<T>) {
  const kept = new Map<string, { until: number; answer: Promise<T> }>()
  return (id: string, limit: number, now: number): Promise<T> => {
    const key = `${id} ${limit}`
    const known = kept.get(key)
    if (known && known.until > now) return known.answer
    const asked = answer(id, limit)
    kept.delete(key)
    kept.set(key, { until: now + KEEP_MS, answer: asked })
    keepNewest(kept, MOST)
    asked.catch(() => {
      if (kept.get(key)?.answer === asked) kept.delete(key)
    })
    return asked
  }
}
