import type { Role } from '#app/features/knowledge/knowledge-item.ts'

/** A role that administrators give and take. */
export type GivenRole = Exclude<Role, 'member'>

/** Every role beyond plain membership, in the order of the page. */
export const ROLES: readonly GivenRole[] = [
  'fund_leader',
  'trainer',
  'reviewer',
  'moderator',
  'administrator',
]

/** A page of people, counted from 1; `names`: what they sign in with. */
export type PeopleView = {
  query: string
  page: number
  more: boolean
  people: { id: string; displayName: string; names: string[]; roles: GivenRole[] }[]
}
