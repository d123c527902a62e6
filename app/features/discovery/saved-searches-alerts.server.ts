import type { Kysely } from 'kysely'
import { backoffMs } from '#db/outbox.ts'
import {
  alertingSearches,
  claimPeople,
  giveBack,
  holdClaim,
  takeNews,
  type ClaimedPerson,
} from '#db/queries/search-alerts.ts'
import { findAccount } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { SearchPortal } from '#search/types.ts'
import { keepDoing } from '#db/keep-doing.ts'
import { tell, type News } from './saved-searches-digest.server.ts'
import { newestMatches } from './saved-searches-news.server.ts'
import { createOffPaths } from './saved-searches-off.server.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A person hears of news at most once in this time. */
const DIGEST_MS = 24 * HOUR_MS
/** Between two looks for somebody who had no news, while something comes out. */
const LOOK_AGAIN_MS = 5 * MINUTE_MS
/** The index may learn of an item so much later than the database: looks go on for so long after a publication. */
const LAG_MS = 15 * MINUTE_MS
/** Somebody is looked after at least this often, for the index that was away longer. */
const REST_MS = 6 * HOUR_MS
/** How far a look reaches back behind the one before. */
const OVERLAP_MS = 48 * HOUR_MS
const LEASE_MS = 10 * MINUTE_MS
const BATCH = 20

type Parts = {
  db: Kysely<DB>
  search: SearchPortal
  clock: () => Date
  /** The address of the portal for links in mails; without it the one at which the person last saw the portal. */
  publicOrigin?: string | undefined
  pollMs?: number
}

/**
 * Tells people of newly published items that their saved searches find. What is told is written down in the
 * transaction that queues the mail or the notice, so an item is told once for a saved search, also when a worker
 * dies halfway or several portals share the database.
 */
export function createSearchAlerts({ db, search, clock, publicOrigin, pollMs = MINUTE_MS / 2 }: Parts) {
  async function lookFor(person: ClaimedPerson): Promise<void> {
    const now = clock()
    // why: before the first look everything since the alert was set is news, however long the portal was away.
    const horizon = person.checked_at === null ? 0 : person.checked_at.getTime() - OVERLAP_MS
    const offPath = await createOffPaths(db)
    const found = new Map<string, string[]>()
    // why: the questions are asked before the transaction, which must never wait for a search server.
    for (const { id, search: state, alert_from: from } of await alertingSearches(db, person.user_id))
      found.set(id, await newestMatches(search, state, new Date(Math.max(horizon, from.getTime()))))
    await db.transaction().execute(async (trx) => {
      if (!(await holdClaim(trx, person))) return
      const account = await findAccount(trx, person.user_id)
      const news: News[] = []
      for (const one of account === undefined ? [] : await alertingSearches(trx, person.user_id)) {
        const items = await takeNews(trx, one, found.get(one.id) ?? [], now)
        if (items.length > 0) news.push({ search: one, items })
      }
      if (account !== undefined && news.length > 0) {
        const { id, email, display_name: name } = account
        const language = account.language === 'en' ? 'en' : 'th'
        await tell(trx, { id, name, email, language }, news, {
          origin: publicOrigin ?? person.origin,
          offPath,
        })
      }
      const dueAt = new Date(now.getTime() + (news.length > 0 ? DIGEST_MS : LOOK_AGAIN_MS))
      await giveBack(trx, person, { dueAt, checkedAt: now, failures: 0 })
    })
  }

  /** Looks after whoever is due; the number of people. */
  async function runOnce(): Promise<number> {
    const claimed = await claimPeople(db, {
      ...{ now: clock(), limit: BATCH, leaseMs: LEASE_MS, lagMs: LAG_MS, restMs: REST_MS },
    })
    for (const person of claimed) {
      const failures = person.failures + 1
      // why: nothing was written, so a later look finds the same; one person's trouble must not hold up the others.
      await lookFor(person).catch(() =>
        giveBack(db, person, { dueAt: new Date(clock().getTime() + backoffMs(failures)), failures }),
      )
    }
    return claimed.length
  }

  const loop = keepDoing(async () => ((await runOnce()) === BATCH ? 0 : pollMs), pollMs)
  return { runOnce, ...loop }
}
