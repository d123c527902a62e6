import type { MessageKey } from '#app/i18n/message-key.ts'

/** What is wrong with which field of a form; one message each. */
export type FieldErrors = Record<string, MessageKey>

type Issue = { path: readonly PropertyKey[]; message: string }

/** The first problem of each field, by its path joined with dots. Schemas emit message keys only. */
export function fieldErrors(error: { issues: readonly Issue[] }): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of error.issues) errors[path.join('.')] ??= message as MessageKey
  return errors
}
