import { useRouteLoaderData } from '@remix-run/react'

/** What the head of a page shows of the signed-in person; the root route's loader gives it. */
type Person = { displayName: string; roles: string[]; unread: number }

/** Who is signed in; null for a visitor. */
export function usePerson(): Person | null {
  const root: unknown = useRouteLoaderData('root')
  if (typeof root !== 'object' || root === null || !('member' in root)) return null
  // why: the root loader's type would make ui import a route; its shape is pinned by `SignedIn`.
  return root.member as Person | null
}

const REVIEWERS = ['reviewer', 'moderator', 'administrator']

export const reviews = ({ roles }: Person) => roles.some((role) => REVIEWERS.includes(role))
export const administers = ({ roles }: Person) => roles.includes('administrator')
