import type { MessageKey } from '#app/i18n/message-key.ts'

export type EngineName = 'embedded' | 'meilisearch'

/** Something that went wrong: in plain words, and as the system said it. */
export type Trouble = { reason: MessageKey; detail: string }

/** The last comparison of one engine with the database. Times are ISO 8601, UTC. */
export type ComparisonView = {
  engine: EngineName
  underWay: boolean
  endedAt: string | null
  documents: number
  missing: number
  ghost: number
  stale: number
  waiting: number
  left: number
  /** The comparison itself failed; every number is 0 then. */
  failed: boolean
  trouble: Trouble | null
}

/** A change that could not be indexed. `title` is null where it is no longer public or never was anything. */
export type AsideView = { id: string; title: string | null; path: string | null; since: string } & Trouble

export type SearchHealthView = {
  chosen: EngineName
  answering: EngineName
  /** The chosen engine is being asked once more. */
  trying: boolean
  trouble: Trouble | null
  comparisons: ComparisonView[]
  waiting: number
  aside: AsideView[]
  /** How many are set aside in all; `aside` holds the oldest. */
  asideCount: number
}
