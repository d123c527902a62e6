import { X } from 'lucide-react'
import { useT } from '#app/i18n/i18n.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { SORTS } from '#search/types.ts'
import { FacetList } from './facet-list.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { FollowSearch } from './saved-searches-follow.tsx'
import { LONGEST_QUERY, searchPath } from './search-request.ts'
import { SearchResults } from './search-results.tsx'
import { shortQuery } from './short-query.ts'
import type { SearchView } from './search.view.ts'

/** The search page: what was asked, how many answers, ways to narrow, the answers. `cut`: more was typed than is read. */
export function SearchPage({ view, cut = false }: { view: SearchView; cut?: boolean }) {
  const t = useT()
  const { query } = view.request
  return (
    <>
      <SearchForm query={query} large />
      {cut && (
        <p className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">
          {t('search.cut', { count: LONGEST_QUERY })}
        </p>
      )}
      <h1 className="mt-8">
        {query === '' ? t('search.title') : t('search.titleFor', { query: shortQuery(query) })}
      </h1>
      <p role="status">{t('search.count', { total: view.total })}</p>
      {view.degraded && <p role="alert">{t('search.degraded')}</p>}
      {view.correction !== undefined && (
        <p>
          {t('search.correctedTo', { used: view.correction.used })}{' '}
          <a href={searchPath({ ...view.request, exact: true, page: 1 })}>
            {t('search.searchExactly', { typed: view.correction.typed })}
          </a>
        </p>
      )}
      <Applied view={view} />
      <SortChoice view={view} />
      <FollowSearch request={view.request} />
      <div className="grid gap-4 py-4 md:gap-8 md:grid-cols-[18rem_minmax(0,1fr)]">
        <FilterPanel used={Object.values(view.request.filters).flat().length}>
          <FacetList facets={view.facets} />
        </FilterPanel>
        <div>
          <SearchResults view={view} />
        </div>
      </div>
    </>
  )
}

/** What narrows the search now; each can be taken away again. */
function Applied({ view }: { view: SearchView }) {
  const t = useT()
  const chosen = view.facets.flatMap(({ choices }) => choices.filter((choice) => choice.chosen))
  if (chosen.length === 0) return null
  return (
    <ul className="mt-2 flex flex-wrap gap-2" aria-label={t('search.applied')}>
      {chosen.map((choice) => (
        <li key={choice.path}>
          <a
            className="tap card px-3 no-underline"
            href={choice.path}
            rel="nofollow"
            aria-label={t('search.takeAway', { label: choice.label })}
          >
            {choice.label}
            <X size={18} aria-hidden />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The order of the answers, as links: an order can be bookmarked too. */
function SortChoice({ view }: { view: SearchView }) {
  const t = useT()
  if (view.total < 2) return null
  return (
    <nav aria-label={t('search.sort')} className="mt-2 flex flex-wrap items-center gap-x-4">
      <span className="text-muted">{t('search.sort')}</span>
      {SORTS.map((sort) => (
        <a
          key={sort}
          className="tap aria-[current]:font-semibold aria-[current]:no-underline"
          href={searchPath({ ...view.request, sort, page: 1 })}
          rel="nofollow"
          aria-current={view.request.sort === sort ? 'true' : undefined}
        >
          {t(`search.sort.${sort}`)}
        </a>
      ))}
    </nav>
  )
}
