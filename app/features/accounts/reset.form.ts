import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import { passwordProblem } from './password-rules.ts'

const key = (messageKey: MessageKey) => messageKey
const required = z.string().trim().min(1, key('common.error.required'))

const codeSchema = z.object({ login: required, code: required })

/** What is wrong with a form that asks for a new password by a one-time code; every field at once. */
export function codeErrors(form: { login: string; code: string; password: string }): FieldErrors {
  const parsed = codeSchema.safeParse(form)
  return { ...(parsed.success ? {} : fieldErrors(parsed.error)), ...newPasswordErrors(form.password) }
}

/** What is wrong with a new password before it is known whose it is. */
export function newPasswordErrors(password: string): FieldErrors {
  if (password === '') return { password: 'common.error.required' }
  const problem = passwordProblem(password, [])
  return problem === null ? {} : { password: problem }
}
