import type { Transaction } from 'kysely'
import type { DB } from '#db/schema.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { queueMail } from '#app/mail/queue-mail.server.ts'
import { NOTICE_PATHS, noticeTitle, type NoticeKind } from './notice.ts'

/** `itemId`: null where it is about no item. */
export type NewNotice = { kind: NoticeKind; itemId: string | null; title: string; slug: string }

/**
 * Tells people on the site, and by mail where they have an address, in the transaction of what happened. A mail
 * names the item and where to look, and carries nothing of what is not public.
 */
export async function notify(
  trx: Transaction<DB>,
  origin: string,
  userIds: readonly string[],
  notice: NewNotice,
): Promise<void> {
  const recipients = [...new Set(userIds)].filter((id) => id !== '')
  if (recipients.length === 0) return
  const people = await trx
    .selectFrom('users')
    .select(['id', 'email', 'display_name', 'language'])
    .where('id', 'in', recipients)
    .where('deleted_at', 'is', null)
    .execute()
  for (const { id, email, display_name: name, language } of people) {
    const data = JSON.stringify({ title: notice.title, slug: notice.slug })
    await trx
      .insertInto('notifications')
      .values({ user_id: id, kind: notice.kind, item_id: notice.itemId, data })
      .execute()
    if (email === null) continue
    const t = translator(isLanguage(language) ? language : 'th')
    const title = noticeTitle(notice.kind, notice.title, t)
    const link = origin + NOTICE_PATHS[notice.kind]({ itemId: notice.itemId ?? '', slug: notice.slug })
    await queueMail(trx, {
      recipient: email,
      subject: t(`notices.${notice.kind}`, { title }),
      body: t('notices.mailBody', { name, what: t(`notices.${notice.kind}`, { title }), link }),
    })
  }
}

/** Everybody who may review: reviewers, moderators and administrators. */
export async function reviewerIds(trx: Transaction<DB>): Promise<string[]> {
  const rows = await trx
    .selectFrom('user_roles')
    .select('user_id')
    .distinct()
    .where('role', 'in', ['reviewer', 'moderator', 'administrator'])
    .execute()
  return rows.map(({ user_id }) => user_id)
}
