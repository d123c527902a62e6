const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const OWN_SITES = new Set(['same-origin', 'none'])

/**
 * Where a signed token in the request is the whole right to act, no cookie counts, and mail programs, which send
 * neither header, press the button for their readers (RFC 8058).
 */
const PROVEN_BY_TOKEN = new Set(['/alerts/off'])

export type CrossSiteQuestion = {
  method: string
  path: string
  /** Header values; undefined when the browser did not send them. */
  secFetchSite: string | undefined
  origin: string | undefined
  /** Scheme, host and port under which people see the portal. */
  portalOrigin: string
}

/** Whether a request may change something: only when our own pages sent it (decision 0004). */
export function mayChangeThings(question: CrossSiteQuestion): boolean {
  if (SAFE_METHODS.has(question.method.toUpperCase()) || PROVEN_BY_TOKEN.has(question.path)) return true
  if (question.secFetchSite !== undefined) return OWN_SITES.has(question.secFetchSite)
  return question.origin === question.portalOrigin
}
