import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import type { DraftContent } from '../item-content.ts'
import { submitSchemaFor } from '../item-content.ts'
import { notYet } from '../not-yet.ts'

/** What still keeps a working copy from being submitted, by field. Empty: it is complete. */
export function missingFields(draft: DraftContent, needsSections: boolean, now = new Date()): FieldErrors {
  const parsed = submitSchemaFor(needsSections ? 'member' : 'import').safeParse(draft)
  return { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...notYet(draft, now) }
}

/** The control that shows a field; the entries of a list are shown together, a day begins with its first part. */
export function anchorOf(field: string): string {
  if (field === 'consent') return 'consent.names'
  if (field === 'documentedOn') return 'documentedOn.day'
  return field.replace(/^(benefitTypes|beneficiaries|authors)\.\d+$/u, '$1')
}
