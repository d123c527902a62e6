import type { Suggestion } from '#search/types.ts'

/** One suggestion as the search box shows it; `note` says what or where it is, and may be empty. */
export type ShownSuggestion = Pick<Suggestion, 'text' | 'path' | 'kind'> & { note: string }
