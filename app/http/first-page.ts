import type { Role } from '#app/features/knowledge/knowledge-item.ts'

/** Where somebody begins who asked for no page: at what waits for the role, else at one's own writing. */
export function firstPage(roles: readonly Role[]): string {
  if (roles.includes('administrator')) return '/admin'
  if (roles.includes('moderator') || roles.includes('reviewer')) return '/review'
  return '/my-items'
}
