import type { Services } from '#app/context.server.ts'
import type { Origins } from './origins.server.ts'

/**
 * What the server hands to every request: the services, the script nonce, the addresses of the portal and the network
 * address the request came from.
 */
export type RequestContext = Services & Origins & { nonce: string; address: string }

declare module '@remix-run/server-runtime' {
  // why: Remix reads its context type from an interface of this name.
  interface AppLoadContext extends RequestContext {
    readonly _portal?: never
  }
}
