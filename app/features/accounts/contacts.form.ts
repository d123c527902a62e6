import { z } from 'zod'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { parseLoginName, type LoginName } from './login-name.ts'

/** One way to sign in as the database keeps it; null where the field was left empty. */
const nameOf = (kind: LoginName['kind'], message: MessageKey) =>
  z.string().transform((typed, context): string | null => {
    if (typed.trim() === '') return null
    const name = parseLoginName(typed)
    if (name?.kind === kind) return name.value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Mail address, phone number and user name; at least one of them, or nobody could sign in any more. */
export const contactsSchema = z
  .object({
    email: nameOf('email', 'accounts.error.email'),
    phone: nameOf('phone', 'accounts.error.phone'),
    username: nameOf('username', 'accounts.error.username'),
  })
  .refine(({ email, phone, username }) => email !== null || phone !== null || username !== null, {
    path: ['username'],
    message: 'accounts.error.oneName' satisfies MessageKey,
  })
