/** Imported texts that wait, or were discarded. Times are ISO 8601, UTC. */
export type ImportedView = {
  discarded: boolean
  page: number
  more: boolean
  /** How many there are of each. */
  counts: { waiting: number; discarded: number }
  items: {
    itemId: string
    title: string
    /** Where it came from and when, as the file said; empty where it did not. */
    from: string
    beginning: string
    importedAt: string
    /** Readers see an earlier version. */
    again: boolean
  }[]
}
