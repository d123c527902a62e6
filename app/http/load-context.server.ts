import type { Services } from '#app/context.server.ts'

/** What the server hands to every request: the services, the script nonce and the origin people see. */
export type RequestContext = Services & { nonce: string; origin: string }

declare module '@remix-run/server-runtime' {
  // why: Remix reads its context type from an interface of this name.
  interface AppLoadContext extends RequestContext {
    readonly _portal?: never
  }
}
