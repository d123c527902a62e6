import { formatDate } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { ProgressRing } from '#app/ui/progress-ring.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import type { BrowseLink, HomeView } from './home.view.ts'

/** The first page: ask, see how far the commons has come, or browse. */
export function HomePage({ view }: { view: HomeView }) {
  const t = useT()
  return (
    <>
      <section className="max-w-[44em]">
        <h1>{t('pages.home.title')}</h1>
        <p className="mt-2 mb-6">{t('pages.home.lead')}</p>
        <SearchForm large />
      </section>
      <Progress progress={view.progress} />
      <Newest items={view.newest} />
      <section className="card mt-12 border-s-4 border-s-indigo p-6">
        <h2>{t('pages.home.write')}</h2>
        <p className="mt-2">{t('pages.home.writeLead')}</p>
        <a className="button mt-4" href="/write/new">
          {t('pages.home.writeButton')}
        </a>
      </section>
      <Browse title={t('pages.home.byBenefit')} links={view.benefitTypes} />
      <Browse title={t('pages.home.byRegion')} links={view.regions} />
    </>
  )
}

function Progress({ progress: { count, target } }: { progress: HomeView['progress'] }) {
  const t = useT()
  return (
    <section
      className="card mt-12 flex flex-wrap items-center gap-x-8 gap-y-4 p-6"
      aria-labelledby="progress"
    >
      <ProgressRing value={count} target={target} label={t('pages.home.progressOf', { target })} />
      <div className="min-w-0 flex-[1_1_16rem]">
        <h2 id="progress">{t('pages.home.progress', { target })}</h2>
        <p className="mt-2 font-semibold">
          {count === 0 ? t('pages.home.progressNone') : t('pages.home.progressSome', { count })}
        </p>
        <p className="mt-2 max-w-[36em] text-muted">{t('pages.home.progressRule')}</p>
        <a className="tap" href="/strategy">
          {t('pages.home.progressMore')}
        </a>
      </div>
    </section>
  )
}

/** The latest items, as they came into the commons. */
function Newest({ items }: { items: HomeView['newest'] }) {
  const t = useT()
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <section className="mt-12">
      <h2>{t('pages.home.newest')}</h2>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((item) => (
          <li key={item.path} className="card flex flex-col p-4">
            <a className="font-semibold no-underline hover:underline" href={item.path} lang="th">
              {item.title}
            </a>
            <p className="mt-2 text-muted">
              <span lang="th">{item.fund}</span>
              {item.origin === 'reported' && ` · ${t('search.reported')}`}
              {` · ${formatDate(item.publishedAt, language)}`}
            </p>
          </li>
        ))}
      </ul>
      <a className="tap mt-2" href="/search?sort=newest">
        {t('pages.home.newestAll')}
      </a>
    </section>
  )
}

function Browse({ title, links }: { title: string; links: BrowseLink[] }) {
  return (
    <section className="mt-12">
      <h2>{title}</h2>
      <ul className="mt-4 grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {links.map((link) => (
          <li key={link.code} className="flex">
            <a
              className="card tap w-full px-4 py-2 no-underline hover:border-indigo hover:underline"
              href={link.href}
            >
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
