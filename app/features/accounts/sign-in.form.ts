import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'

const required = z
  .string()
  .trim()
  .min(1, 'common.error.required' satisfies MessageKey)

const signInSchema = z.object({ login: required, password: required })
const forgotSchema = z.object({ login: required })

const errorsOf = (schema: z.ZodType, form: Record<string, string>): FieldErrors => {
  const parsed = schema.safeParse(form)
  return parsed.success ? {} : fieldErrors(parsed.error)
}

/** What is missing before name and password can be tried. */
export const signInErrors = (form: { login: string; password: string }) => errorsOf(signInSchema, form)

/** What is missing before a link can be sent. */
export const forgotErrors = (form: { login: string }) => errorsOf(forgotSchema, form)
