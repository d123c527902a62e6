import type { MessageKey } from '#app/i18n/message-key.ts'

/** What engines and networks say when something fails, from the surest sign to the vaguest. */
const SIGNS: [RegExp, MessageKey][] = [
  [/is no document's name/u, 'admin.search.reason.unknownKey'],
  [/no space|disk (?:is )?full|ENOSPC/iu, 'admin.search.reason.noSpace'],
  [/payload|too large|too long|size limit/iu, 'admin.search.reason.tooLarge'],
  [/api[ -]?key|authorization header|forbidden/iu, 'admin.search.reason.key'],
  [/holds only \d+ of|not filterable|index .*not found/iu, 'admin.search.reason.emptied'],
  [/does not answer|fetch failed|ECONN|EHOSTUNREACH|request to .* has failed/iu, 'admin.search.reason.away'],
  [/no answer within|timeout|timed out/iu, 'admin.search.reason.tooSlow'],
  [/Meilisearch task|invalid|cannot take/iu, 'admin.search.reason.refused'],
]

/** Why something could not be indexed, in words that tell an administrator what to do. */
export function plainReason(error: string): MessageKey {
  return SIGNS.find(([sign]) => sign.test(error))?.[1] ?? 'admin.search.reason.other'
}
