import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { BackToAdministration } from '#app/ui/back-link.tsx'
import { Done } from '#app/ui/said.tsx'
import type { QueueView } from './review.view.ts'

/** What waits for a reviewer, the longest waiting first. */
export function ReviewQueuePage({ view, said }: { view: QueueView; said: string | null }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[48em]">
      <BackToAdministration />
      <h1>{t('review.title')}</h1>
      {said === 'requested' && <Done>{t('review.done.requested')}</Done>}
      {view.imported !== null && view.imported > 0 && (
        <p className="mt-4">
          <a className="tap" href="/review/imports">
            {t('review.imports.waiting', { count: view.imported })}
          </a>
        </p>
      )}
      {view.items.length === 0 && <p className="card mt-6 p-6">{t('review.empty')}</p>}
      <ul className="mt-6 grid gap-3">
        {view.items.map((item) => (
          <li key={item.itemId} className="card p-4">
            <a className="tap font-semibold" href={`/review/${item.itemId}`} lang="th">
              {item.title === '' ? t('notices.untitled') : item.title}
            </a>
            <p className="text-muted">
              {item.fund === null ? '' : `${item.fund} · `}
              {t(`knowledge.state.${item.state}`)}
              {item.submittedAt !== null &&
                ` · ${t('review.waiting', { when: formatDateTime(item.submittedAt, language) })}`}
            </p>
            {item.reviewer !== null && <p>{t('review.taken', { name: item.reviewer })}</p>}
            {item.again && <p>{t('review.again')}</p>}
            {item.own && <p className="text-muted">{t('review.own')}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
