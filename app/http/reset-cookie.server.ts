const NAME = 'reset'
/** As long as a mailed link works. */
const ONE_HOUR_S = 60 * 60

/** The secret of the mailed link that this browser has opened, if any. */
export function resetTokenOf(request: Request): string | null {
  const found = /(?:^|;\s*)reset=([\w-]{1,200})(?:;|$)/u.exec(request.headers.get('Cookie') ?? '')
  return found?.[1] ?? null
}

/**
 * A Set-Cookie value that carries the secret of a mailed link from its address to the form behind it, so that the
 * address can be given up at once; anything that is no secret, and null, takes it away. `secure`: the portal is
 * served over HTTPS.
 */
export function resetCookie(token: string | null, secure: boolean): string {
  // why: Lax, as the link is followed from a mail program, which is another site.
  const rest = `Path=/reset; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return token === null || !/^[\w-]{1,200}$/u.test(token)
    ? `${NAME}=; Max-Age=0; ${rest}`
    : `${NAME}=${token}; Max-Age=${ONE_HOUR_S}; ${rest}`
}
