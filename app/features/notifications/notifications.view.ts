import type { NoticeKind } from './notice.ts'

/** What a person has been told. `at`: ISO 8601, UTC; `count`: of new items, where the notice is about several. */
export type NotificationsView = {
  notices: {
    id: string
    kind: NoticeKind
    title: string
    count: number
    path: string
    unread: boolean
    at: string
  }[]
}

/** A mail as it would have been sent. */
export type MailView = { id: string; recipient: string; subject: string; body: string; at: string }
