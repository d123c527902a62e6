import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import type { DraftContent } from '../item-content.ts'
import { submitSchemaFor } from '../item-content.ts'

/** What still keeps a working copy from being submitted, by field. Empty: it is complete. */
export function missingFields(draft: DraftContent, needsSections: boolean): FieldErrors {
  const parsed = submitSchemaFor(needsSections ? 'member' : 'import').safeParse(draft)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

/** The part of the form that shows a field; the entries of a list are shown together. */
export const anchorOf = (field: string) =>
  field === 'consent' ? 'consent.names' : field.replace(/^(benefitTypes|beneficiaries|authors)\.\d+$/u, '$1')
