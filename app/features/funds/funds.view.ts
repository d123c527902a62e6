/** Funds as administrators see them. `place`: from the smallest, in the reader's language. */
export type AdministerFundsView = {
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
