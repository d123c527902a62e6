import type { Kysely, Transaction } from 'kysely'
import type { Member } from '#app/features/accounts/member.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { findAccount } from '#db/queries/users.ts'
import { lookAfter } from '#db/queries/search-alerts.ts'
import {
  countSavedLocked,
  deleteSavedSearch,
  insertSavedSearch,
  savedSearchesOf,
  updateSavedSearch,
} from '#db/queries/saved-searches.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { filterLabels } from './facet-choices.server.ts'
import type { NewSavedSearch, SavedSearchForm } from './saved-searches.form.ts'
import { ALERTS, MOST_SAVED, requestOf, runPath, stateOf, type Alert } from './saved-searches.ts'
import type { NewSavedSearchView, SavedSearchesView } from './saved-searches.view.ts'

/** When something happens, and the address at which the person sees the portal. */
type Occasion = { now: Date; origin: string }
type Done = { ok: true } | { ok: false; errors: FieldErrors }

const LONGEST_NAME = 100

/** A search in words: what is asked, and what narrows it. */
export function searchInWords(state: string, language: Language): string {
  const request = requestOf(state)
  const query = request.query === '' ? [] : [`“${request.query}”`]
  const words = [...query, ...filterLabels(request, language)]
  return words.length === 0 ? translator(language)('saved.everything') : words.join(' · ')
}

const hasMail = async (db: Kysely<DB>, member: Member): Promise<boolean> =>
  (await findAccount(db, member.id))?.email != null

/** A person's saved searches, the newest first. */
export async function readSavedSearches(
  db: Kysely<DB>,
  member: Member,
  language: Language,
): Promise<SavedSearchesView> {
  const rows = await savedSearchesOf(db, member.id)
  const searches = rows.map(({ id, name, search, alert }) => ({
    id,
    name,
    what: searchInWords(search, language),
    alert: ALERTS.find((known): known is Alert => known === alert) ?? 'none',
    path: runPath(search),
  }))
  return { searches, canMail: await hasMail(db, member) }
}

/** The form for a search that is about to be kept, with a name to begin with. */
export async function proposeSavedSearch(
  db: Kysely<DB>,
  member: Member,
  state: string,
  language: Language,
): Promise<NewSavedSearchView> {
  const request = requestOf(state)
  const kept = stateOf(request)
  const words = [request.query, ...filterLabels(request, language)].filter((word) => word !== '')
  const name = words.join(' · ').slice(0, LONGEST_NAME)
  return {
    name: name === '' ? translator(language)('saved.everything') : name,
    what: searchInWords(kept, language),
    state: kept,
    path: runPath(kept),
    canMail: await hasMail(db, member),
  }
}

/** What keeps an alert from being set, if anything. */
async function alertErrors(db: Kysely<DB>, member: Member, alert: Alert): Promise<FieldErrors | null> {
  if (alert !== 'mail' || (await hasMail(db, member))) return null
  return { alert: 'saved.error.noMail' }
}

const lookAfterIfAsked = async (trx: Transaction<DB>, member: Member, alert: Alert, occasion: Occasion) => {
  if (alert !== 'none') await lookAfter(trx, { userId: member.id, origin: occasion.origin }, occasion.now)
}

/** Keeps a search under a name; at most fifty a person, each search once. */
export async function saveSearch(
  db: Kysely<DB>,
  member: Member,
  { name, alert, search }: NewSavedSearch,
  occasion: Occasion,
): Promise<Done> {
  const errors = await alertErrors(db, member, alert)
  if (errors !== null) return { ok: false, errors }
  return db.transaction().execute(async (trx) => {
    if ((await countSavedLocked(trx, member.id)) >= MOST_SAVED)
      return { ok: false, errors: { name: 'saved.error.tooMany' } }
    const added = await insertSavedSearch(trx, { userId: member.id, name, search, alert }, occasion.now)
    if (added === undefined) return { ok: false, errors: { name: 'saved.error.already' } }
    await lookAfterIfAsked(trx, member, alert, occasion)
    return { ok: true }
  })
}

/** Names a saved search anew and sets how it tells of news. */
export async function changeSavedSearch(
  db: Kysely<DB>,
  member: Member,
  id: string,
  { name, alert }: SavedSearchForm,
  occasion: Occasion,
): Promise<Done> {
  const errors = await alertErrors(db, member, alert)
  if (errors !== null) return { ok: false, errors }
  return db.transaction().execute(async (trx) => {
    const changed = await updateSavedSearch(trx, { id, userId: member.id, name, alert }, occasion.now)
    if (!changed) return { ok: false, errors: { name: 'saved.error.gone' } }
    await lookAfterIfAsked(trx, member, alert, occasion)
    return { ok: true }
  })
}

/** Deletes a saved search of one's own. Deleting it twice does no harm. */
export const removeSavedSearch = (db: Kysely<DB>, member: Member, id: string) =>
  deleteSavedSearch(db, id, member.id)
