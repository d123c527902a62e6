import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { closeSession } from '#app/features/accounts/sign-in.server.ts'
import { sessionCookie, sessionIdOf } from '#app/http/session-cookie.server.ts'

export const loader = () => redirect('/')

export async function action({ request, context }: ActionFunctionArgs) {
  const sessionId = sessionIdOf(request)
  if (sessionId !== null) await closeSession(context.db, sessionId)
  return redirect('/', { headers: { 'Set-Cookie': sessionCookie(null, context.settings.secure) } })
}
