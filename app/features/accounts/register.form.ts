import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { fieldErrors, type FieldErrors } from './field-errors.ts'
import { parseLoginName, type LoginName } from './login-name.ts'
import { passwordProblem } from './password-rules.ts'

const key = (messageKey: MessageKey) => messageKey

/** A display name as written on the site; at least one letter, at most 80 UTF-16 units. */
export const displayNameSchema = z
  .string({ error: key('common.error.required') })
  .trim()
  .min(1, key('common.error.required'))
  .max(80, key('accounts.error.nameLong'))
  .regex(/\p{L}/u, key('accounts.error.nameLetters'))

const loginNameSchema = z
  .string({ error: key('common.error.required') })
  .trim()
  .min(1, key('common.error.required'))
  .transform((typed, context): LoginName => {
    const name = parseLoginName(typed)
    if (name !== null) return name
    context.addIssue({ code: 'custom', message: key('accounts.error.loginName') })
    return z.NEVER
  })

export const registerSchema = z
  .object({
    displayName: displayNameSchema,
    login: loginNameSchema,
    password: z.string({ error: key('common.error.required') }).min(1, key('common.error.required')),
    agreed: z.literal('on', { error: key('accounts.error.agree') }),
  })
  .check(({ value, issues }) => {
    const { displayName, login, password } = value
    const problem = passwordProblem(password, [displayName, login.value, login.value.split('@')[0] ?? ''])
    if (problem !== null) issues.push({ code: 'custom', path: ['password'], message: problem, input: '' })
  })
/**
 * Everything that is wrong with a registration at once, in the order of the form; `taken`: somebody has the sign-in
 * name. The schema alone would keep a bad password to itself until the other fields are right.
 */
export function registrationErrors(form: Record<string, unknown>, taken: boolean): FieldErrors {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const parsed = registerSchema.safeParse(form)
  const found = parsed.success ? {} : fieldErrors(parsed.error)
  const login = text('login').trim()
  const names = [text('displayName').trim(), login, login.split('@')[0] ?? '']
  const all = {
    displayName: found['displayName'],
    login: found['login'] ?? (taken ? key('accounts.error.loginTaken') : undefined),
    password: found['password'] ?? passwordProblem(text('password'), names) ?? undefined,
    agreed: found['agreed'],
  }
  const errors: FieldErrors = {}
  for (const [field, message] of Object.entries(all)) if (message !== undefined) errors[field] = message
  return errors
}

export type Registration = z.output<typeof registerSchema>
