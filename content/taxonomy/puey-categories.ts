import table from './puey-categories.json'
import { rows } from './table.ts'

type PueyCategoryCode = keyof typeof table

/**
 * Categories of the award named after Dr Puey Ungphakorn, as far as they were found.
 * Numbers change from round to round: key on the code. `unsourced` names must not be shown as fact.
 */
export type PueyCategory = {
  code: PueyCategoryCode
  th: string
  en: string
  confidence: 'confirmed' | 'name_only' | 'inferred' | 'unsourced'
  number?: number
  /** Buddhist-era year of the round in which it was seen. */
  round?: number
  note?: string
  source?: string
}

// why: JSON widens confidence to string; content.test.ts holds it to its values.
export const PUEY_CATEGORIES: readonly PueyCategory[] = rows(
  table as Record<PueyCategoryCode, Omit<PueyCategory, 'code'>>,
)
