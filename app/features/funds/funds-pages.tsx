import { useT } from '#app/i18n/i18n.tsx'
import { SelectField } from '#app/ui/form-field.tsx'
import { ProvinceOptions } from './province-options.tsx'
import type { FundListView, FundView } from './funds.view.ts'

/** All funds by name, narrowed by province. */
export function FundListPage({ view }: { view: FundListView }) {
  const t = useT()
  const at = (page: number) => `?province=${view.province}&page=${page}`
  return (
    <section>
      <h1>{t('funds.title')}</h1>
      <form className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-[0_1_20rem]">
          <SelectField id="province" label={t('writer.field.province')} defaultValue={view.province}>
            <option value="">{t('funds.everywhere')}</option>
            <ProvinceOptions />
          </SelectField>
        </div>
        <button className="button">{t('funds.show')}</button>
      </form>
      <p className="mt-4" role="status">
        {t('funds.count', { count: view.total })}
      </p>
      <ul className="mt-4 grid gap-3 sm:grid-cols-2">
        {view.funds.map((fund) => (
          <li key={fund.slug} className="card p-4">
            <a className="tap font-semibold" href={`/funds/${fund.slug}`} lang="th">
              {fund.name}
            </a>
            <p className="flex flex-wrap gap-x-2 text-muted">
              <span>{fund.place.join(' · ')}</span>
              {fund.isDemo && (
                <span className="inline-block rounded border border-rule px-2">{t('admin.funds.demo')}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <nav className="mt-6 flex gap-4" aria-label={t('search.pages')}>
        {view.page > 1 && (
          <a className="tap" href={at(view.page - 1)}>
            {t('common.back')}
          </a>
        )}
        {view.more && (
          <a className="tap" href={at(view.page + 1)}>
            {t('admin.next')}
          </a>
        )}
      </nav>
    </section>
  )
}

/** A fund's own page: where it is and what it has published. */
export function FundPage({ fund }: { fund: FundView }) {
  const t = useT()
  return (
    <section className="max-w-[44em]">
      <p>
        <a className="tap" href="/funds">
          {t('funds.title')}
        </a>
      </p>
      <h1 lang="th">{fund.name}</h1>
      <p className="text-muted">{fund.place.join(' · ')}</p>
      {fund.isDemo && (
        <p className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">{t('funds.demoNotice')}</p>
      )}
      <h2 className="mt-8">{t('funds.items')}</h2>
      {fund.items.length === 0 && <p className="mt-2">{t('funds.noItems')}</p>}
      <ul className="mt-4 grid gap-3">
        {fund.items.map((item) => (
          <li key={item.path} className="card p-4" lang="th">
            <a className="tap font-semibold" href={item.path}>
              {item.title}
            </a>
            <p>{item.summary}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
