/** What people are told about items, funds they keep, and what their saved searches find. */
export const NOTICE_KINDS = [
  'item_submitted',
  'review_started',
  'changes_requested',
  'item_published',
  'item_archived',
  'saved_search_found',
  'fund_entrusted',
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
}
