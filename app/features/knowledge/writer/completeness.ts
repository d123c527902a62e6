import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import type { DraftContent } from '../item-content.ts'
import { submitSchema } from '../item-content.ts'
import { notYet } from '../not-yet.ts'

/** What still keeps a working copy from being submitted, by field. Empty: it is complete. */
export function missingFields(draft: DraftContent, now = new Date()): FieldErrors {
  const parsed = submitSchema.safeParse(draft)
  return { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...notYet(draft, now) }
}
