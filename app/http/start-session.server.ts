import { redirect } from '@remix-run/node'
import { openSession } from '#app/features/accounts/sign-in.server.ts'
import type { RequestContext } from './load-context.server.ts'
import { newSessionId, sessionCookie, sessionIdOf } from './session-cookie.server.ts'

/** Opens a fresh session for a person, ends the browser's former one and leads on. */
export async function startSession(request: Request, context: RequestContext, userId: string, to: string) {
  const fresh = newSessionId()
  await openSession(context.db, { userId, fresh, former: sessionIdOf(request) }, context.clock())
  return redirect(to, { headers: { 'Set-Cookie': sessionCookie(fresh, context.settings.secure) } })
}
