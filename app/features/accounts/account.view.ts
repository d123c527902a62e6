import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import type { Language } from '#app/i18n/languages.ts'

/** A person's own account. `names`: what one can sign in with; `since`: ISO 8601, UTC. */
export type AccountView = {
  displayName: string
  language: Language
  names: string[]
  roles: Role[]
  funds: string[]
  since: string
}
