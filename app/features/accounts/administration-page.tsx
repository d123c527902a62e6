import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { AdministrationView } from './administration.view.ts'

/** Where administrators begin: people, funds, and work that got stuck. */
export function AdministrationPage({ view, mailbox }: { view: AdministrationView; mailbox: boolean }) {
  const t = useT()
  const language = useLanguage()
  const links = [
    ['/admin/people', 'admin.people.title', 'admin.people.lead'],
    ['/admin/funds', 'admin.funds.title', 'admin.funds.lead'],
    ['/admin/search', 'admin.search.title', 'admin.search.lead'],
    ['/review', 'review.title', 'admin.reviewLead'],
    ['/review/imports', 'review.imports.title', 'review.imports.lead'],
    ['/admin/search-words', 'words.title', 'words.lead'],
    ...(mailbox ? ([['/mailbox', 'notices.mailbox.title', 'notices.mailbox.lead']] as const) : []),
  ] as const
  return (
    <section className="max-w-[48em]">
      <h1>{t('admin.title')}</h1>
      <ul className="mt-6 grid gap-3 sm:grid-cols-2">
        {links.map(([href, title, lead]) => (
          <li key={href} className="card p-4">
            <a className="tap font-semibold" href={href}>
              {t(title)}
            </a>
            <p className="text-muted">{t(lead)}</p>
          </li>
        ))}
      </ul>
      <h2 className="mt-8">{t('admin.work.title')}</h2>
      <p className="mt-2">{t('admin.work.waiting', { count: view.waiting })}</p>
      {view.dead.length === 0 && <p>{t('admin.work.none')}</p>}
      <ul className="mt-4 grid gap-3">
        {view.dead.map((row) => (
          <li key={row.id} className="card p-4">
            <p className="font-semibold">
              {row.topic} {row.key}
            </p>
            <p>{row.error}</p>
            <p className="text-muted">{formatDateTime(row.since, language)}</p>
            <form method="post" className="mt-2 flex flex-wrap gap-3">
              <input type="hidden" name="id" value={row.id} />
              <button className="button" name="intent" value="retry">
                {t('admin.work.retry')}
              </button>
              <button className="button button-quiet" name="intent" value="discard">
                {t('admin.work.discard')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
