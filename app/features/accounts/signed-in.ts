import type { Role } from '#app/features/knowledge/knowledge-item.ts'

/** The signed-in person as the head of every page shows one; `unread` counts notifications. */
export type SignedIn = { displayName: string; roles: Role[]; unread: number }
