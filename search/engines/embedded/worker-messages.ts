import type { SearchDocument, SearchRequest } from '#search/types.ts'

/** What the main thread asks of the engine in the worker; `rebuild` travels as begin, batches, commit or abort. */
export type Question =
  | { ask: 'upsert' | 'rebuild-batch'; documents: SearchDocument[] }
  | { ask: 'remove'; ids: string[] }
  | { ask: 'ids' | 'revisions' | 'count' | 'rebuild-begin' | 'rebuild-commit' | 'rebuild-abort' }
  | { ask: 'search'; request: SearchRequest }
  | { ask: 'use-synonyms'; groups: readonly (readonly string[])[] }
  | { ask: 'suggest'; prefix: string; limit: number }

export type ToWorker = { call: number; question: Question }

/** `error` holds the message and stack as text: error objects lose their class on the way. */
export type FromWorker = { call: number; answer: unknown } | { call: number; error: string }
