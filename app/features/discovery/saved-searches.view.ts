import type { Alert } from './saved-searches.ts'

/** One saved search. `what`: the query and what narrows it, in words; `path` runs it. */
export type SavedSearchView = { id: string; name: string; what: string; alert: Alert; path: string }

/** A person's saved searches; `canMail`: the account has a mail address. */
export type SavedSearchesView = { searches: SavedSearchView[]; canMail: boolean }

/** The form that keeps a search. `state`: the search as its address says it. */
export type NewSavedSearchView = { name: string; what: string; state: string; path: string; canMail: boolean }

/** What a link in a mail switches off: one saved search by name, or every mail about saved searches. */
export type AlertOffView = { token: string; name: string | null; done: boolean }
