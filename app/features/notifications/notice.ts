import { ROLES } from '#app/features/accounts/people.view.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'

/** What people are told about items, funds they keep, and what their saved searches find. */
export const NOTICE_KINDS = [
  'item_submitted',
  'review_started',
  'changes_requested',
  'item_published',
  'item_archived',
  'saved_search_found',
  'fund_entrusted',
  'role_granted',
  'role_taken',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** `path`: where a notice leads that is about no single item. */
type Place = { itemId: string; slug: string; path?: string }
const write = ({ itemId }: Place) => `/write/${itemId}`

/** Where each notice leads. */
export const NOTICE_PATHS: Record<NoticeKind, (place: Place) => string> = {
  item_submitted: ({ itemId }) => `/review/${itemId}`,
  review_started: write,
  changes_requested: write,
  item_published: ({ slug }) => `/knowledge/${slug}`,
  item_archived: write,
  saved_search_found: ({ path }) => path ?? '/saved-searches',
  fund_entrusted: () => '/my-items',
  role_granted: () => '/account',
  role_taken: () => '/account',
}

/** What a notice is about, in the reader's language: a role by its name, anything else as it was called then. */
export function noticeTitle(kind: NoticeKind, title: string, t: (key: MessageKey) => string): string {
  if (kind === 'role_granted' || kind === 'role_taken') {
    const role = ROLES.find((known) => known === title)
    return role === undefined ? title : t(`accounts.role.${role}`)
  }
  return title === '' ? t('notices.untitled') : title
}
