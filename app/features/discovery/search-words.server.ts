import type { Kysely } from 'kysely'
import { actorOf, type Member } from '#app/features/accounts/member.ts'
import { isReviewer } from '#app/features/knowledge/knowledge-item.ts'
import { frequentQueries } from '#db/queries/search-counts.ts'
import { announceSynonyms, deleteSynonyms, insertSynonyms, synonymGroups } from '#db/queries/synonyms.ts'
import type { DB } from '#db/schema.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { SHIPPED_SYNONYMS } from '#search/vocabulary.ts'
import { LEAST_ASKED, thaiDay } from './search-log.ts'
import { areJoined, readSynonymWords } from './synonym-words.ts'
import type { SearchWordsView, Days } from './search-words.view.ts'

/** Rows of each list; who reads more has no time to add a word. */
const MOST_SHOWN = 50

type Refused = { ok: false; refusal: MessageKey }
const FORBIDDEN: Refused = { ok: false, refusal: 'knowledge.refusal.forbidden' }

/** Reviewers, moderators and administrators: whoever answers for the words of the library. */
const mayJoinWords = (member: Member) => isReviewer(actorOf(member))

/** What people searched for in the last days, what they did not find, and the synonyms added so far. */
export async function readSearchWords(
  db: Kysely<DB>,
  member: Member,
  days: Days,
  now: Date,
): Promise<SearchWordsView | null> {
  if (!mayJoinWords(member)) return null
  const asked = { since: thaiDay(now, days - 1), least: LEAST_ASKED, limit: MOST_SHOWN }
  const without = await frequentQueries(db, { ...asked, fruitless: true })
  const frequent = await frequentQueries(db, { ...asked, fruitless: false })
  const groups = await synonymGroups(db)
  const joinedWith = (query: string) => [
    ...new Set(groups.filter(({ words }) => words.includes(query)).flatMap(({ words }) => words)),
  ]
  const shown = (row: (typeof without)[number]) => ({
    ...row,
    path: `/search?${new URLSearchParams({ q: row.query }).toString()}`,
    synonyms: joinedWith(row.query).filter((word) => word !== row.query),
  })
  return {
    days,
    least: LEAST_ASKED,
    without: without.map(shown),
    frequent: frequent.map(shown),
    groups: groups.map(({ id, words, added_at: at, display_name: name }) => ({
      ...{ id, words, addedBy: name ?? '', addedAt: at.toISOString() },
    })),
  }
}

/** Joins words, as typed, into a group that finds each other; every portal on the database learns of it in seconds. */
export async function addSynonyms(
  db: Kysely<DB>,
  member: Member,
  typed: string,
  now: Date,
): Promise<{ ok: true } | Refused> {
  if (!mayJoinWords(member)) return FORBIDDEN
  const read = readSynonymWords(typed)
  if (!read.ok) return { ok: false, refusal: read.error }
  const { words } = read
  if (areJoined(SHIPPED_SYNONYMS, words)) return { ok: false, refusal: 'words.error.already' }
  return db.transaction().execute(async (trx) => {
    // why: announced first, which makes a second editor wait here, so that both cannot add the same words.
    await announceSynonyms(trx)
    const groups = (await synonymGroups(trx)).map((group) => group.words)
    if (areJoined(groups, words)) return { ok: false, refusal: 'words.error.already' }
    await insertSynonyms(trx, { words, addedBy: member.id }, now)
    return { ok: true }
  })
}

/** Takes a group apart again. */
export async function removeSynonyms(
  db: Kysely<DB>,
  member: Member,
  id: string,
): Promise<{ ok: true } | Refused> {
  if (!mayJoinWords(member)) return FORBIDDEN
  return db.transaction().execute(async (trx) => {
    await announceSynonyms(trx)
    return (await deleteSynonyms(trx, id)) ? { ok: true } : { ok: false, refusal: 'words.error.gone' }
  })
}
