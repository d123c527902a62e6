import { ProvinceOptions } from '#app/features/funds/province-options.tsx'
import { useT } from '#app/i18n/i18n.tsx'
import { SORTS } from '#search/types.ts'
import { searchParams, searchPath, withoutNear } from './search-request.ts'
import type { SearchView } from './search.view.ts'

/** The order of the answers, as links: an order can be bookmarked too. */
export function SortChoice({ view }: { view: SearchView }) {
  const t = useT()
  if (view.total < 2) return null
  const sorts = SORTS.filter((sort) => sort !== 'distance' || view.near !== null)
  return (
    <nav aria-label={t('search.sort')} className="flex flex-wrap items-center gap-x-4">
      <span className="text-muted">{t('search.sort')}</span>
      {sorts.map((sort) => (
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

/** Measures from a province and puts the nearest first; an ordinary form, so that it works without JavaScript. */
export function NearChoice({ view }: { view: SearchView }) {
  const t = useT()
  if (view.total < 2 && view.near === null) return null
  const kept = searchParams({ ...withoutNear(view.request), sort: 'relevance' })
  return (
    <form
      action="/search"
      method="get"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule pb-4"
    >
      {[...kept].map(([name, value]) => (
        <input key={name + value} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="sort" value="distance" />
      <label htmlFor="near">{t('search.near')}</label>
      <select id="near" name="near" className="field w-auto" defaultValue={view.request.near ?? ''} required>
        <option value="">{t('writer.choose')}</option>
        <ProvinceOptions />
      </select>
      <button className="button button-quiet">{t('search.near.sort')}</button>
      {view.near !== null && (
        <a className="tap" href={searchPath(withoutNear(view.request))} rel="nofollow">
          {t('search.near.stop')}
        </a>
      )}
    </form>
  )
}
