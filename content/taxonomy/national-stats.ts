import rows from './national-stats.json'

/** A published count and how the source put it. */
export type Count = { value: number; qualifier: 'as_published' | 'more_than' | 'about' }

/**
 * Counts of funds as one source published them; years are Buddhist era, money is baht.
 * Definitions differ from year to year, so always show the date, the note and the source beside a number.
 */
export type NationalStat = {
  year: number
  /** `2568-02-09`, `2567-08`, or null when the source gives no date. */
  asOf: string | null
  /** False when the date was inferred. */
  dateSure: boolean
  funds?: Count
  members?: Count
  moneyBaht?: Count
  helped?: Count
  paidBaht?: Count
  noteTh?: string
  noteEn?: string
  source: string
}

// why: JSON widens the qualifiers to string; content.test.ts holds them to their values.
export const NATIONAL_STATS = rows as readonly NationalStat[]
