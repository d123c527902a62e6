/** Schemes that run something, or show what the reader's own device holds. */
const HARMFUL = new Set(['javascript:', 'data:', 'vbscript:', 'blob:', 'filesystem:', 'file:', 'about:'])

/** The scheme as a browser reads it, which drops control characters and spaces around; empty where there is none. */
const schemeOf = (address: string) => (URL.canParse(address) ? new URL(address).protocol : '')

/** An address that a page may link to: one of the web. Null for everything else. */
export function webAddress(address: string): string | null {
  const scheme = schemeOf(address)
  return scheme === 'http:' || scheme === 'https:' ? address.trim() : null
}

/**
 * What a working copy keeps of an address: anything somebody may be in the middle of typing, but nothing that would
 * run. Only `webAddress` decides what is linked.
 */
export const harmlessAddress = (address: string) => (HARMFUL.has(schemeOf(address)) ? '' : address)
