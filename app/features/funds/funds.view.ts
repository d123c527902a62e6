/** Funds as administrators see them. `place`: from the smallest, in the reader's language. */
export type AdministerFundsView = {
  /** Part of a name or tambon that was searched. */
  query: string
  page: number
  more: boolean
  funds: {
    id: string
    slug: string
    name: string
    place: string[]
    isDemo: boolean
    keepers: { userId: string; displayName: string }[]
  }[]
}

/** A fund to correct; `items` and `keepers` count what hangs on it. */
export type CorrectFundView = {
  slug: string
  name: string
  tambon: string
  amphoe: string
  province: string
  isDemo: boolean
  items: number
  keepers: number
}

/** The public list of funds. */
export type FundListView = {
  total: number
  page: number
  more: boolean
  province: string
  funds: { slug: string; name: string; place: string[]; isDemo: boolean }[]
}

/** A fund's own page. */
export type FundView = {
  name: string
  place: string[]
  isDemo: boolean
  items: { path: string; title: string; summary: string }[]
}
