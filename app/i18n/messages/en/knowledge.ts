import type { knowledge as original } from '../th/knowledge.ts'

export const knowledge: Record<keyof typeof original, string> = {
  'knowledge.state.draft': 'Draft',
  'knowledge.state.submitted': 'Submitted, waiting for a reviewer',
  'knowledge.state.in_review': 'In review',
  'knowledge.state.changes_requested': 'Changes requested',
  'knowledge.state.published': 'Published',
  'knowledge.state.archived': 'Archived',
  'knowledge.refusal.forbidden': 'This account may not do that.',
  'knowledge.refusal.ownItem':
    'Nobody reviews their own item or one of their own fund. Please leave it to another reviewer.',
  'knowledge.refusal.wrongState': 'The state of this item has changed. Please open the page again.',
  'knowledge.refusal.staleRevision':
    'It was saved from another tab or device in the meantime. Please choose which words to keep.',
  'knowledge.refusal.noteRequired': 'Please tell the author what needs to change.',
}
