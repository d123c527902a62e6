import { formatDate } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { HistoryView } from './history.view.ts'

/** What was published when, by whom, and the words of each time. */
export function HistoryPage({ view }: { view: HistoryView }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[44em]">
      <p>
        <a className="tap" href={`/knowledge/${view.slug}`} lang="th">
          {view.title}
        </a>
      </p>
      <h1>{t('writing.history.title')}</h1>
      <p className="mt-2 text-muted">{t('writing.history.lead')}</p>
      <ol className="mt-6 grid gap-3" reversed>
        {view.versions.map((version) => (
          <li key={version.number} className="card p-4">
            <a
              className="tap font-semibold"
              href={
                version.current
                  ? `/knowledge/${view.slug}`
                  : `/knowledge/${view.slug}/versions/${version.number}`
              }
            >
              {t('writing.history.version', { number: version.number })}
              {version.current ? ` · ${t('writing.history.current')}` : ''}
            </a>
            <p lang="th">{version.title}</p>
            <p className="text-muted">
              {formatDate(version.publishedAt, language)}
              {version.author !== null && ` · ${t('writing.history.author', { name: version.author })}`}
              {version.editors.length > 0 &&
                ` · ${t('writing.history.editors', { names: version.editors.join(', ') })}`}
              {version.approver !== null && ` · ${t('writing.history.approver', { name: version.approver })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
