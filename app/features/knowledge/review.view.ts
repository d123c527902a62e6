import type { ImportStep } from './imported-item.ts'
import type { ItemView } from './item.view.ts'
import type { ItemState } from './knowledge-item.ts'

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

/** A field as it is public and as it would become. */
export type FieldChange = { field: string; before: string; after: string }

/** One item under review: read like a page, with what changed and who may do what. */
export type ReviewView = {
  itemId: string
  state: ItemState
  item: ItemView
  changes: FieldChange[] | null
  bodyChanged: boolean
  note: string | null
  may: { start: boolean; decide: boolean }
  /** What this person may do with an imported text. */
  importSteps: ImportStep[]
}
