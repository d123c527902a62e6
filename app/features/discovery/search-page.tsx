import { useT } from '#app/i18n/i18n.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { FacetList } from './facet-list.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { Chips, TypeChoice } from './narrowing.tsx'
import { NearChoice, SortChoice } from './order-choice.tsx'
import { FollowSearch } from './saved-searches-follow.tsx'
import { LONGEST_QUERY, searchPath } from './search-request.ts'
import { SearchResults } from './search-results.tsx'
import { shortQuery } from './short-query.ts'
import type { SearchView } from './search.view.ts'
import { TypedHelp, TypedHints } from './typed-help.tsx'

const HELP = 'search-help'

/** The search page: what was asked, how many answers, ways to narrow, the answers. `cut`: more was typed than is read. */
export function SearchPage({ view, cut = false }: { view: SearchView; cut?: boolean }) {
  const t = useT()
  const { query } = view.request
  return (
    <>
      <SearchForm query={query} large describedBy={HELP} />
      <TypedHelp id={HELP} />
      {cut && (
        <p className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">
          {t('search.cut', { count: LONGEST_QUERY })}
        </p>
      )}
      <h1 className="mt-6">
        {query === '' ? t('search.title') : t('search.titleFor', { query: shortQuery(query) })}
      </h1>
      <p role="status">{t('search.count', { total: view.total })}</p>
      {view.degraded && <p role="alert">{t('search.degraded')}</p>}
      {view.correction !== undefined && (
        <p>
          {t('search.correctedTo', { used: view.correction.used })}{' '}
          <a className="tap" href={searchPath({ ...view.request, exact: true, page: 1 })}>
            {t('search.searchExactly', { typed: view.correction.typed })}
          </a>
        </p>
      )}
      <TypedHints hints={view.hints} />
      <Chips chips={view.chips} />
      <TypeChoice view={view} />
      <div className="grid gap-4 py-4 md:gap-8 md:grid-cols-[18rem_minmax(0,1fr)]">
        <FilterPanel used={view.chips.length + (view.near === null ? 0 : 1)}>
          <SortChoice view={view} />
          <NearChoice view={view} />
          <FacetList facets={view.facets} />
        </FilterPanel>
        <div>
          <SearchResults view={view} />
          <FollowSearch request={view.request} />
        </div>
      </div>
    </>
  )
}
