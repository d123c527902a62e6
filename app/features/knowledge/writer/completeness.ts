import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import type { DraftContent } from '../item-content.ts'
import { submitSchema } from '../item-content.ts'

/** What still keeps a working copy from being submitted, by field. Empty: it is complete. */
export function missingFields(draft: DraftContent): FieldErrors {
  const parsed = submitSchema.safeParse(draft)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

/** The part of the form that shows a field; parts of lists and groups are shown by the first of them. */
export const anchorOf = (field: string) =>
  (field === 'consent' ? 'consent.names' : field.split('.0')[0]) ?? field
