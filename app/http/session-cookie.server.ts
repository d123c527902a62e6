import { createHash, randomBytes } from 'node:crypto'

const NAME = 'session'
const THIRTY_DAYS_S = 30 * 24 * 60 * 60

/** The session identifier that the browser sent, if any. */
export function sessionIdOf(request: Request): string | null {
  const found = /(?:^|;\s*)session=([\w-]{20,100})/u.exec(request.headers.get('Cookie') ?? '')
  return found?.[1] ?? null
}

/** A fresh identifier, 32 random bytes as base64url. */
export const newSessionId = () => randomBytes(32).toString('base64url')

/** What the database keeps of an identifier, so that a copy of it signs nobody in. */
export const hashSessionId = (id: string) => createHash('sha256').update(id).digest('hex')

/** A Set-Cookie value; null ends the session. `secure`: the portal is served over HTTPS. */
export function sessionCookie(id: string | null, secure: boolean): string {
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return id === null ? `${NAME}=; Max-Age=0; ${rest}` : `${NAME}=${id}; Max-Age=${THIRTY_DAYS_S}; ${rest}`
}
