import type { DraftContent } from './item-content.ts'
import type { ItemState } from './knowledge-item.ts'

/** A working copy as the writer shows it. `funds`: those in whose name this person may submit. */
export type WriteView = {
  itemId: string
  slug: string
  state: ItemState
  revision: number
  draft: DraftContent
  reviewNote: string | null
  publicVersion: number | null
  /** Whether the starred sections of the case record are asked for. */
  needsSections: boolean
  /** Whether it was imported and this person decides about imported texts. */
  fromImports: boolean
  mayEdit: boolean
  /** Whether this person may delete it for good. */
  mayDelete: boolean
  funds: FundChoice[]
}

export type FundChoice = { fundId: string; name: string; province: string; amphoe: string; tambon: string }
