import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
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

export const loginNameSchema = z
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
export type Registration = z.output<typeof registerSchema>
