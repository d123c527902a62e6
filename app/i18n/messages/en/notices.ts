export const notices = {
  'notices.title': 'Notifications',
  'notices.empty':
    'Nothing yet. You hear here when somebody submits, reviews or publishes an item of yours, or a saved search finds something new.',
  'notices.untitled': 'an item without a title',
  'notices.new': 'New',
  'notices.markRead': 'Mark all as read',
  'notices.item_submitted': 'An item waits for review: {title}',
  'notices.review_started': 'A reviewer has taken your item: {title}',
  'notices.changes_requested': 'The reviewer asks for changes: {title}',
  'notices.item_published': 'Published: {title}',
  'notices.item_archived': 'The item was archived: {title}',
  'notices.saved_search_found': '{count} new {count:item|items} from your saved search: {title}',
  'notices.fund_entrusted':
    'You are now a keeper of this fund, and may write and submit in its name: {title}',
  'notices.role_granted': 'You have a new role: {title}',
  'notices.role_taken': 'You no longer have this role: {title}',
  'notices.mailBody': 'Dear {name},\n\n{what}\n\nSee {link}\n\nCommunity Welfare Commons',
  'notices.mailbox.title': 'Trial mailbox',
  'notices.mailbox.lead':
    'This trial installation sends no real mail. What would have been sent is shown here. The page does not exist in real use.',
  'notices.mailbox.empty': 'No mail yet',
  'notices.mailbox.to': 'To',
} as const
