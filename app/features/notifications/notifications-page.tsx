import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { noticeTitle } from './notice.ts'
import type { MailView, NotificationsView } from './notifications.view.ts'

/** What one has been told, the newest first. */
export function NotificationsPage({ view }: { view: NotificationsView }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[44em]">
      <h1>{t('notices.title')}</h1>
      {view.notices.length === 0 && <p className="card mt-6 p-6">{t('notices.empty')}</p>}
      {view.notices.some(({ unread }) => unread) && (
        <form method="post" className="mt-4">
          <button className="button button-quiet">{t('notices.markRead')}</button>
        </form>
      )}
      <ul className="mt-6 grid gap-3">
        {view.notices.map((notice) => (
          <li key={notice.id} className={`card p-4 ${notice.unread ? 'border-s-4 border-s-turmeric' : ''}`}>
            <a className="tap" href={notice.path}>
              {t(`notices.${notice.kind}`, {
                title: noticeTitle(notice.kind, notice.title, t),
                count: notice.count,
              })}
            </a>
            <p className="text-muted">
              {notice.unread ? `${t('notices.new')} · ` : ''}
              {formatDateTime(notice.at, language)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const ADDRESS = /(https?:\/\/\S+)/u

/** What the trial installation would have sent. Links of the portal itself can be followed. */
export function MailboxPage({ mails, origin }: { mails: MailView[]; origin: string }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[44em]">
      <h1>{t('notices.mailbox.title')}</h1>
      <p className="mt-2 border-s-4 border-turmeric bg-turmeric-soft p-3">{t('notices.mailbox.lead')}</p>
      {mails.length === 0 && <p className="card mt-6 p-6">{t('notices.mailbox.empty')}</p>}
      <ul className="mt-6 grid gap-4">
        {mails.map((mail) => (
          <li key={mail.id} className="card p-4">
            <h2 className="text-lg">{mail.subject}</h2>
            <p className="text-muted">
              {t('notices.mailbox.to')} {mail.recipient} · {formatDateTime(mail.at, language)}
            </p>
            <p className="mt-2 wrap-anywhere whitespace-pre-wrap">
              {mail.body.split(ADDRESS).map((part, index) =>
                part.startsWith(`${origin}/`) ? (
                  <a key={index} href={part.slice(origin.length)}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
