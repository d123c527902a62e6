import type { ImportStep } from './imported-item.ts'
import type { ItemView } from './item.view.ts'
import type { ItemState } from './knowledge-item.ts'
import type { StoryChange, StoryPart } from './story-changes.ts'

/**
 * What waits. `imported`: how many imported texts do, null for those who do not decide about them. `own`: too near
 * to the person to be reviewed by them. Times are ISO 8601, UTC.
 */
export type QueueView = {
  imported: number | null
  items: {
    itemId: string
    title: string
    fund: string | null
    state: ItemState
    submittedAt: string | null
    reviewer: string | null
    own: boolean
    again: boolean
  }[]
}

/** The fields around the story, in the order of the record. */
export const RECORD_FIELDS = [
  ...(['kind', 'title', 'summary', 'ownerFundId', 'tambon', 'amphoe', 'province'] as const),
  ...(['benefitTypes', 'strategyIssue', 'level', 'beneficiaries'] as const),
  ...(['periodFrom', 'periodTo', 'documentedOn', 'storyteller', 'authors'] as const),
  ...(['sources', 'consent', 'licence'] as const),
] as const
export type RecordField = (typeof RECORD_FIELDS)[number]

/** What was filled in in a field, in the reader's words; no lines where nothing was. */
export type RecordLine = { field: RecordField; lines: string[] }

/** A field as it is public and as it would become; `parts` word by word where most of a longer text stayed. */
export type FieldChange = { field: RecordField; before: string[]; after: string[]; parts: StoryPart[] | null }

/** One item under review: read like a page, with what changed and who may do what. */
export type ReviewView = {
  itemId: string
  state: ItemState
  item: ItemView
  record: RecordLine[]
  changes: FieldChange[] | null
  /** What differs in the story; empty where nothing does and where nothing is public yet. */
  story: StoryChange[]
  note: string | null
  may: { start: boolean; decide: boolean }
  /** What this person may do with an imported text. */
  importSteps: ImportStep[]
}
