import { Authenticator } from 'remix-auth'
import { FormStrategy } from 'remix-auth-form'
import { checkPassword } from '#app/features/accounts/sign-in.server.ts'
import type { RequestContext } from './load-context.server.ts'

/** Name and password do not open an account. */
export class WrongPassword extends Error {}

/** Who may come in, and how: today by name and password. Other ways are added here as strategies. */
export function createAuthenticator(context: Pick<RequestContext, 'db'>) {
  const authenticator = new Authenticator<{ userId: string }>()
  authenticator.use(
    new FormStrategy(async ({ form }) => {
      const text = (name: string) => {
        const value = form.get(name)
        return typeof value === 'string' ? value : ''
      }
      const found = await checkPassword(context.db, text('login'), text('password'))
      if (found === null) throw new WrongPassword('name and password do not fit')
      return found
    }),
    'password',
  )
  return authenticator
}
