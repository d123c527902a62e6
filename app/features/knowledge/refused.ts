import type { MessageKey } from '#app/i18n/message-key.ts'
import type { RefusalCode } from './knowledge-item.ts'

/** Why a use case did nothing: a rule of the item, or no such item. */
export type Refused = { ok: false; refusal: { code: RefusalCode | 'not_found'; messageKey: MessageKey } }

const MESSAGES = {
  not_found: 'knowledge.refusal.notFound',
  forbidden: 'knowledge.refusal.forbidden',
  wrong_state: 'knowledge.refusal.wrongState',
} as const

export const refusalOf = (code: keyof typeof MESSAGES): Refused => ({
  ok: false,
  refusal: { code, messageKey: MESSAGES[code] },
})
