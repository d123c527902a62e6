import { redirect } from '@remix-run/node'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import { findMemberBySession } from '#app/features/accounts/find-member.server.ts'
import type { Member } from '#app/features/accounts/member.ts'
import type { RequestContext } from './load-context.server.ts'
import { forbidden } from './refusals.server.ts'
import { sessionIdOf } from './session-cookie.server.ts'

type Context = Pick<RequestContext, 'db' | 'clock'>

/** Who sent the request; null for a visitor. */
export async function currentMember(request: Request, context: Context): Promise<Member | null> {
  const sessionId = sessionIdOf(request)
  return sessionId === null ? null : findMemberBySession(context.db, sessionId, context.clock())
}

/** The signed-in person; a visitor is sent to sign in and comes back here, and is told when a session came to its end. */
export async function requireMember(request: Request, context: Context): Promise<Member> {
  const member = await currentMember(request, context)
  if (member !== null) return member
  const { pathname, search } = new URL(request.url)
  // why: Remix throws responses; after sign-in a form sent with POST is opened again as a page.
  const ended = sessionIdOf(request) === null ? '' : '&said=ended'
  throw redirect(`/signin?next=${encodeURIComponent(pathname + search)}${ended}`)
}

/** The signed-in person with one of these roles; anybody else gets 403. Use cases check again. */
export async function requireRole(request: Request, context: Context, ...roles: Role[]): Promise<Member> {
  const member = await requireMember(request, context)
  if (roles.some((role) => member.roles.includes(role))) return member
  throw forbidden(request, ...roles)
}
