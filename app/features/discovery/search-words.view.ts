/** Periods over which questions are counted, in days. */
export const WINDOWS = [7, 30, 365] as const
export type Days = (typeof WINDOWS)[number]

/** A question, how often it was asked, how often in vain, and the words editors joined it with. */
export type QuestionView = {
  query: string
  path: string
  asked: number
  without: number
  synonyms: string[]
}

/** `addedBy`: empty where the account is gone; `addedAt`: ISO 8601, UTC. */
export type SynonymGroupView = { id: string; words: string[]; addedBy: string; addedAt: string }

export type SearchWordsView = {
  days: Days
  least: number
  without: QuestionView[]
  frequent: QuestionView[]
  groups: SynonymGroupView[]
}
