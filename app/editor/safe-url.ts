const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const ALLOWED_SCHEME = /^(https?|mailto):/i
const OTHER_HOST = /^[\\/]{2}/

/** The control characters that browsers drop from an address before they read its scheme. */
function withoutControls(url: string): string {
  return Array.from(url)
    .filter((char) => char > '\u001f' && char !== '\u007f')
    .join('')
    .trim()
}

/**
 * The address a link may carry: http, https, mailto, or a place on this site.
 * Anything else, and an address that hides another host behind `//`, gives undefined.
 */
export function safeUrl(url: string): string | undefined {
  const clean = withoutControls(url)
  if (clean === '' || OTHER_HOST.test(clean)) return undefined
  if (SCHEME.test(clean) && !ALLOWED_SCHEME.test(clean)) return undefined
  return clean
}
