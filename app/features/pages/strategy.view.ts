import type { PageView } from './page.view.ts'

/** Numbers come ready to read in the page's language; years are in its era. */
export type StrategyView = {
  page: PageView
  byYear: string
  /** Where the targets come from; no published copy is known. */
  targetsSource: string
  issues: { code: string; heading: string; targets: TargetRow[] }[]
  stats: StatRow[]
}

export type TargetRow = { code: string; name: string; value: string; note: string | null }
export type StatRow = {
  key: string
  asOf: string
  funds: string
  members: string
  note: string | null
  source: { href: string; host: string }
}
