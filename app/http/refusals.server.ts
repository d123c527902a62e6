import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import type { Refused } from '#app/features/knowledge/refused.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { readLanguage } from './language.server.ts'

/** What each refusal means in HTTP; exhaustive, so a new code has to be decided here. */
const STATUS: Record<Refused['refusal']['code'], number> = {
  not_found: 404,
  forbidden: 403,
  own_item: 403,
  wrong_state: 409,
  stale_revision: 409,
  note_required: 422,
}

export const statusOf = ({ refusal }: Refused): number => STATUS[refusal.code]

/** For loaders: the refusal as an error page in the reader's language. */
export function refuse(refused: Refused, request: Request): Response {
  if (refused.refusal.code !== 'forbidden') return new Response(null, { status: statusOf(refused) })
  return errorPage(403, translator(readLanguage(request))('trouble.forbidden.item'))
}

/** Throw it where a page is for some roles only: the answer names them and says whom to ask. */
export function forbidden(request: Request, ...roles: Role[]): Response {
  const language = readLanguage(request)
  const t = translator(language)
  const names = new Intl.ListFormat(language, { type: 'disjunction' })
  const said = names.format(roles.map((role) => t(`accounts.role.${role}`)))
  // why: Thai parts the words of a list by spaces, not by commas.
  const listed = language === 'th' ? said.replaceAll(', ', ' ').replace(' หรือ ', ' หรือ') : said
  return errorPage(403, t('trouble.forbidden.needs', { roles: listed }))
}

/** An error page whose words the server knows better than `trouble.ts`, which reads them from here. */
const errorPage = (status: number, error: string) => Response.json({ error }, { status })
