/** Addresses of the portal: `visited` as this reader sees it, `origin` as links in mails may name it. */
export type Origins = { origin: string; visited: string }

export type OriginsQuestion = {
  /** PUBLIC_ORIGIN, where it is set; it decides everything. */
  publicOrigin: string | undefined
  protocol: string
  /** The Host header: whatever the sender likes. */
  host: string | undefined
  /** The address printed at the start. */
  printed: string
}

const LOOPBACK = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u

/**
 * A link that leaves in a mail may be opened by somebody else than who asked for it, so a Host header must not choose
 * where it leads: without a public address it names this machine or the printed address. A page only comes back to
 * who asked, so it may show the address by which they came, as a phone in the same network needs.
 */
export function originsOf({ publicOrigin, protocol, host, printed }: OriginsQuestion): Origins {
  if (publicOrigin !== undefined) return { origin: publicOrigin, visited: publicOrigin }
  const address = `${protocol}://${host ?? ''}`
  if (!URL.canParse(address)) return { origin: printed, visited: printed }
  const { origin: visited, hostname } = new URL(address)
  return { origin: LOOPBACK.test(hostname) ? visited : printed, visited }
}

const EVERY_INTERFACE = new Set(['0.0.0.0', '::', '127.0.0.1', '::1'])

/** The address to print for a portal that listens on `host` and `port`. */
export function printedOrigin(host: string, port: number): string {
  const name = EVERY_INTERFACE.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}
