import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import type { DraftContent } from './item-content.ts'
import { dayInThailand, yearInThailand } from './thai-day.ts'

/** What a working copy says to have happened that has not happened yet: its first year, the day of documentation. */
export function notYet(draft: Pick<DraftContent, 'periodFrom' | 'documentedOn'>, now: Date): FieldErrors {
  const year = draft.periodFrom.trim()
  const day = draft.documentedOn.trim()
  return {
    ...(/^\d{4}$/u.test(year) && Number(year) > yearInThailand(now)
      ? { periodFrom: 'knowledge.error.futureYear' }
      : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(day) && day > dayInThailand(now)
      ? { documentedOn: 'knowledge.error.futureDay' }
      : {}),
  }
}
