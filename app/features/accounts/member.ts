import type { Actor, Role } from '#app/features/knowledge/knowledge-item.ts'
import type { Language } from '#app/i18n/languages.ts'

/** A signed-in person, as pages and use cases see one. `keeperOf`: the funds the person looks after. */
export type Member = {
  id: string
  displayName: string
  language: Language
  roles: readonly Role[]
  keeperOf: readonly { fundId: string; name: string }[]
}

/** The person as the rules of knowledge items see one. */
export const actorOf = (member: Member): Actor => ({
  memberId: member.id,
  roles: member.roles,
  keeperOf: member.keeperOf.map(({ fundId }) => fundId),
})

export const isAdministrator = (member: Member) => member.roles.includes('administrator')
