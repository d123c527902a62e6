import { useT } from '#app/i18n/i18n.tsx'
import { PageArticle } from './page-article.tsx'
import type { StatRow, StrategyView } from './strategy.view.ts'

/** The targets as set, then the page's own words, then counts that others have published. */
export function StrategyPage({ view }: { view: StrategyView }) {
  const t = useT()
  return (
    <>
      <PageArticle page={view.page} />
      <section className="mt-12" aria-labelledby="targets">
        <h2 id="targets">{t('pages.strategy.tableTitle')}</h2>
        <p className="mt-2 max-w-[36em]">{t('pages.strategy.tableNote', { year: view.byYear })}</p>
        <p className="mt-2 max-w-[36em]" id="targets-source">
          <strong>{t('pages.strategy.source')}:</strong> {view.targetsSource}.{' '}
          {t('pages.strategy.notPublished')}
        </p>
        {view.issues.map((issue) => (
          <table key={issue.code} className="sheet-table mt-6" aria-describedby="targets-source">
            <caption className="py-2 text-left font-heading font-semibold">{issue.heading}</caption>
            <thead>
              <tr>
                <th scope="col">{t('pages.strategy.target')}</th>
                <th scope="col" className="w-2/5">
                  {t('pages.strategy.value')}
                </th>
              </tr>
            </thead>
            <tbody>
              {issue.targets.map((target) => (
                <tr key={target.code}>
                  <td>
                    {target.name}
                    {target.note === null ? null : <span className="block text-muted">{target.note}</span>}
                  </td>
                  <td className="font-semibold">{target.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <Stats stats={view.stats} />
    </>
  )
}

/** A list rather than a wide table, so that it reads on a phone without sliding sideways. */
function Stats({ stats }: { stats: StatRow[] }) {
  const t = useT()
  return (
    <section className="mt-12" aria-labelledby="stats">
      <h2 id="stats">{t('pages.strategy.statsTitle')}</h2>
      <p className="mt-2 max-w-[36em]">{t('pages.strategy.statsNote')}</p>
      <ul className="mt-4 grid gap-2 md:grid-cols-2">
        {stats.map((stat) => (
          <li key={stat.key} className="card px-4 py-3">
            <h3>{stat.asOf}</h3>
            <p>
              {t('pages.strategy.funds')}: <strong>{stat.funds}</strong> · {t('pages.strategy.members')}:{' '}
              <strong>{stat.members}</strong>
            </p>
            {stat.note === null ? null : <p className="text-muted">{stat.note}</p>}
            <p>
              {t('pages.strategy.source')}:{' '}
              <a className="tap" href={stat.source.href}>
                {stat.source.host}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
