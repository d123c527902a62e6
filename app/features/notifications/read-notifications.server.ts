import type { Kysely } from 'kysely'
import { z } from 'zod'
import { keptMails, markAllRead, notificationsOf } from '#db/queries/notifications.ts'
import type { DB } from '#db/schema.ts'
import type { Member } from '#app/features/accounts/member.ts'
import { NOTICE_KINDS, NOTICE_PATHS } from './notice.ts'
import type { MailView, NotificationsView } from './notifications.view.ts'

const dataSchema = z.object({
  title: z.string().catch(''),
  slug: z.string().catch(''),
  // why: only our own pages; a notice must never lead elsewhere.
  path: z.string().startsWith('/search').optional().catch(undefined),
  count: z.number().catch(0),
})

/** What a person has been told, the newest first. */
export async function readNotifications(db: Kysely<DB>, member: Member): Promise<NotificationsView> {
  const rows = await notificationsOf(db, member.id)
  return {
    notices: rows.flatMap((row) => {
      const kind = NOTICE_KINDS.find((known) => known === row.kind)
      if (kind === undefined) return []
      const { title, slug, path, count } = dataSchema.parse(row.data)
      const place = { itemId: row.item_id ?? '', slug, ...(path === undefined ? {} : { path }) }
      return {
        id: row.id,
        kind,
        title,
        count,
        path: NOTICE_PATHS[kind](place),
        unread: row.read_at === null,
        at: row.created_at.toISOString(),
      }
    }),
  }
}

export const readEverything = (db: Kysely<DB>, member: Member, now: Date) => markAllRead(db, member.id, now)

/** Mails that the trial installation kept instead of sending. */
export async function readMailbox(db: Kysely<DB>): Promise<MailView[]> {
  const rows = await keptMails(db)
  return rows.map(({ id, recipient, subject, body, created_at }) => ({
    id,
    recipient,
    subject,
    body,
    at: created_at.toISOString(),
  }))
}
