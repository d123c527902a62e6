import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import type { FieldConflict } from '../draft-conflict.ts'
import type { DraftContent } from '../item-content.ts'

/** What a form that was sent without JavaScript came back with: everything typed, and what is in its way. */
export type WriterAnswer = {
  errors: FieldErrors
  refusal: MessageKey | null
  typed: { draft: DraftContent; appended: string } | null
  conflict: { revision: number; conflicts: FieldConflict<DraftContent>[] } | null
  saved: boolean
}
