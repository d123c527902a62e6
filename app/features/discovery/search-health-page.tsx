import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { formatNumber } from '#app/i18n/numbers.ts'
import { Done as Said } from '#app/ui/said.tsx'
import { Comparison } from './search-comparison.tsx'
import type { AsideView, SearchHealthView } from './search-health.view.ts'
import { SearchTrouble } from './search-trouble.tsx'

export type Done = 'retry' | 'compare' | null

/** For administrators: whether search works, whether everything can be found, and what needs a person. */
export function SearchHealthPage({ view, done }: { view: SearchHealthView; done: Done }) {
  const t = useT()
  const language = useLanguage()
  return (
    <section className="max-w-[48em]">
      <p>
        <a className="tap" href="/admin">
          {t('admin.title')}
        </a>
      </p>
      <h1>{t('admin.search.title')}</h1>
      <p className="text-muted">{t('admin.search.lead')}</p>
      {done !== null && (
        <Said>{t(done === 'retry' ? 'admin.search.done.retry' : 'admin.search.done.compare')}</Said>
      )}
      <State view={view} />

      <h2 className="mt-8">{t('admin.search.compare.title')}</h2>
      <p className="mt-2">{t('admin.search.compare.lead')}</p>
      <ul className="mt-4 grid gap-3">
        {view.comparisons.map((comparison) => (
          <Comparison key={comparison.engine} comparison={comparison} />
        ))}
      </ul>
      <form method="post" className="mt-4">
        <button className="button" name="intent" value="compare">
          {t('admin.search.compare.now')}
        </button>
      </form>

      <h2 className="mt-8">{t('admin.search.waiting.title')}</h2>
      <p className="mt-2">
        {view.waiting === 0
          ? t('admin.search.waiting.none')
          : t('admin.search.waiting.count', { count: formatNumber(view.waiting, language) })}
      </p>

      <h2 className="mt-8">{t('admin.search.aside.title')}</h2>
      {view.aside.length === 0 ? (
        <p className="mt-2">{t('admin.search.aside.none')}</p>
      ) : (
        <Aside view={view} />
      )}
    </section>
  )
}

/** Who answers now; a fault is said first and in words. */
function State({ view }: { view: SearchHealthView }) {
  const t = useT()
  const engine = t(`admin.search.engine.${view.answering}`)
  if (view.answering === view.chosen)
    return (
      <div className="card mt-6 border-s-4 border-s-green p-4">
        <p className="font-semibold">{t('admin.search.well')}</p>
        <p>{t('admin.search.wellBy', { engine })}</p>
      </div>
    )
  return (
    <div className="card mt-6 border-s-4 border-s-brick p-4">
      <p className="font-semibold text-brick">{t('admin.search.degraded')}</p>
      <p>{t('admin.search.degradedBy', { engine })}</p>
      {view.trying && <p>{t('admin.search.trying')}</p>}
      {view.trouble !== null && <SearchTrouble trouble={view.trouble} />}
    </div>
  )
}

function Aside({ view }: { view: SearchHealthView }) {
  const t = useT()
  const language = useLanguage()
  return (
    <>
      <p className="mt-2">{t('admin.search.aside.lead')}</p>
      {view.asideCount > view.aside.length && (
        <p className="text-muted">
          {t('admin.search.aside.more', {
            shown: view.aside.length,
            count: formatNumber(view.asideCount, language),
          })}
        </p>
      )}
      {view.asideCount > 1 && (
        <form method="post" className="mt-4">
          <button className="button" name="intent" value="retry-all">
            {t('admin.search.aside.retryAll')}
          </button>
        </form>
      )}
      <ul className="mt-4 grid gap-3">
        {view.aside.map((row) => (
          <AsideRow key={row.id} row={row} />
        ))}
      </ul>
    </>
  )
}

function AsideRow({ row }: { row: AsideView }) {
  const t = useT()
  const language = useLanguage()
  const title = row.title ?? t('admin.search.aside.gone')
  return (
    <li className="card p-4">
      <h3 lang={row.title === null ? undefined : 'th'}>
        {row.path === null ? title : <a href={row.path}>{title}</a>}
      </h3>
      <SearchTrouble trouble={row} />
      <p className="text-muted">
        {t('admin.search.aside.since', { when: formatDateTime(row.since, language) })}
      </p>
      <form method="post" className="mt-2">
        <input type="hidden" name="id" value={row.id} />
        <button
          className="button button-quiet"
          name="intent"
          value="retry"
          aria-label={t('admin.search.aside.retryOf', { title })}
        >
          {t('admin.search.aside.retry')}
        </button>
      </form>
    </li>
  )
}
