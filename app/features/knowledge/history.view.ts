/** The versions of an item, the newest first. Times are ISO 8601, UTC; names are null where none may be shown. */
export type HistoryView = {
  slug: string
  title: string
  versions: {
    number: number
    title: string
    publishedAt: string
    /** Who submitted it. */
    author: string | null
    /** Who else changed it. */
    editors: string[]
    approver: string | null
    current: boolean
  }[]
}
