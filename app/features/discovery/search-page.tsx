import { useT } from '#app/i18n/i18n.tsx'
import { SearchForm } from '#app/ui/search-form.tsx'
import { FacetList } from './facet-list.tsx'
import { Chips, TypeChoice } from './narrowing.tsx'
import { NearChoice, SortChoice } from './order-choice.tsx'
import { searchPath } from './search-request.ts'
import { SearchResults } from './search-results.tsx'
import type { SearchView } from './search.view.ts'
import { TypedHelp, TypedHints } from './typed-help.tsx'

const HELP = 'search-help'

/** The search page: what was asked, how many answers, ways to narrow, the answers. */
export function SearchPage({ view }: { view: SearchView }) {
  const t = useT()
  const { query } = view.request
  return (
    <>
      <SearchForm query={query} large describedBy={HELP} />
      <TypedHelp id={HELP} />
      <h1 className="mt-6">{query === '' ? t('search.title') : t('search.titleFor', { query })}</h1>
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
      <TypedHints hints={view.hints} />
      <Chips chips={view.chips} />
      <TypeChoice view={view} />
      <SortChoice view={view} />
      <NearChoice view={view} />
      <div className="grid gap-8 py-4 md:grid-cols-[18rem_minmax(0,1fr)]">
        {/* why: on a phone the answers come first, the ways to narrow them after. */}
        <div className="order-last md:order-first">
          <FacetList facets={view.facets} />
        </div>
        <div>
          <SearchResults view={view} />
        </div>
      </div>
    </>
  )
}
