import type { Kysely } from 'kysely'
import { addCounts, forgetCounts, type SearchCount } from '#db/queries/search-counts.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { keepDoing } from '#db/keep-doing.ts'
import { countedForm, KEEP_DAYS, KEEP_RARE_DAYS, LEAST_ASKED, thaiDay } from './search-log.ts'

/** The same question within this time is the same occasion: a reload, a way back, a second click. */
const SAME_OCCASION_MS = 60_000
/** Different questions held between two flushes; whatever a flood brings beyond them is not counted. */
const MOST_HELD = 500
const FORGET_EVERY_MS = 6 * 60 * 60 * 1000

type Parts = { db: Kysely<DB>; clock: () => Date; flushMs?: number }
type Asked = { query: string; language: Language; total: number }

/**
 * Counts what is searched for, in memory, and writes the counts now and then: a search never waits for it and never
 * fails through it. A crash loses the counts of the last seconds. Nothing about who asked comes in here at all.
 */
export function createSearchLog({ db, clock, flushMs = 5_000 }: Parts) {
  let held = new Map<string, SearchCount>()
  const lastAsked = new Map<string, number>()
  let forgotAt = 0

  function record({ query, language, total }: Asked): void {
    const text = countedForm(query)
    if (text === null) return
    const now = clock()
    const last = lastAsked.get(text)
    if (last !== undefined && now.getTime() - last < SAME_OCCASION_MS) return
    if (lastAsked.size >= MOST_HELD && last === undefined) return
    lastAsked.set(text, now.getTime())
    hold({ day: thaiDay(now), query: text, language, found: total > 0, asked: 1 })
  }

  function hold(count: SearchCount): void {
    const key = [count.day, count.query, count.language, String(count.found)].join('\n')
    const known = held.get(key)
    held.set(key, { ...count, asked: count.asked + (known?.asked ?? 0) })
  }

  /** Writes what is held. What cannot be written is held on to, within bounds. */
  async function flush(): Promise<void> {
    const now = clock().getTime()
    for (const [text, at] of lastAsked) if (now - at >= SAME_OCCASION_MS) lastAsked.delete(text)
    const counts = [...held.values()]
    held = new Map()
    try {
      await addCounts(db, counts)
    } catch (error) {
      for (const count of counts.slice(0, MOST_HELD)) hold(count)
      throw error
    }
  }

  /** Deletes what is too old to keep. */
  async function forget(): Promise<void> {
    const now = clock()
    await forgetCounts(db, {
      before: thaiDay(now, KEEP_DAYS),
      rareBefore: thaiDay(now, KEEP_RARE_DAYS),
      least: LEAST_ASKED,
    })
    forgotAt = now.getTime()
  }

  const loop = keepDoing(async () => {
    await flush()
    if (clock().getTime() - forgotAt >= FORGET_EVERY_MS) await forget()
    return flushMs
  }, flushMs)
  return {
    record,
    flush,
    forget,
    start: () => loop.start(),
    /** Ends the work after one last flush. */
    async stop(): Promise<void> {
      await loop.stop()
      await flush().catch(() => undefined)
    },
  }
}

export type SearchLog = Pick<ReturnType<typeof createSearchLog>, 'record'>
