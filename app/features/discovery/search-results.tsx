import type { ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { searchPath } from './search-request.ts'
import { SearchHit } from './search-hit.tsx'
import type { SearchView } from './search.view.ts'

function NoResult({ view }: { view: SearchView }) {
  const t = useT()
  return (
    <section className="rounded border border-rule p-6">
      <h2 className="text-xl font-semibold">{t('search.empty.title')}</h2>
      <ul className="list-disc ps-6">
        <li>{t('search.empty.spelling')}</li>
        <li>{t('search.empty.shorter')}</li>
        {view.chips.length > 0 && (
          <li>
            <a
              className="tap"
              href={searchPath({ ...view.request, query: view.words, filters: {}, page: 1 })}
            >
              {t('search.empty.withoutFilters')}
            </a>
          </li>
        )}
        <li>
          <a className="tap" href="/search">
            {t('search.empty.everything')}
          </a>
        </li>
      </ul>
    </section>
  )
}

function PageLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="tap" href={to}>
      {children}
    </a>
  )
}

/** The answers of a search, best first, with a page turner; says what to do when there are none. */
export function SearchResults({ view }: { view: SearchView }) {
  const t = useT()
  if (view.total === 0) return <NoResult view={view} />
  return (
    <>
      <ol className="list-none p-0">
        {view.hits.map((hit) => (
          <SearchHit key={hit.path} hit={hit} near={view.near} />
        ))}
      </ol>
      {view.pages > 1 && (
        <nav aria-label={t('search.pages')} className="flex items-center justify-between gap-4 py-6">
          {view.previousPath === null ? (
            <span />
          ) : (
            <PageLink to={view.previousPath}>{t('search.previous')}</PageLink>
          )}
          <span>{t('search.pageOf', { page: view.request.page, pages: view.pages })}</span>
          {view.nextPath === null ? <span /> : <PageLink to={view.nextPath}>{t('search.next')}</PageLink>}
        </nav>
      )}
    </>
  )
}
