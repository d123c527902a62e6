import { Search } from 'lucide-react'
import { useId } from 'react'
import { useT } from '#app/i18n/i18n.tsx'

/** A plain GET form to /search: works before and without JavaScript. `query` is what was asked, in words. */
export function SearchForm(props: { query?: string; large?: boolean }) {
  const t = useT()
  const id = useId()
  return (
    <form
      action="/search"
      method="get"
      role="search"
      aria-label={props.large === true ? t('search.label') : undefined}
      className="w-full"
    >
      <label htmlFor={id} className={props.large === true ? 'mb-2 block font-semibold' : 'sr-only'}>
        {t('search.label')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          type="search"
          name="q"
          className="field"
          defaultValue={props.query}
          placeholder={t('common.searchPlaceholder')}
          aria-keyshortcuts="/"
          autoComplete="off"
          data-suggestions={t('search.suggestionCount')}
        />
        <button type="submit" className="button shrink-0">
          <Search aria-hidden="true" size={20} />
          <span>{t('search.submit')}</span>
        </button>
      </div>
    </form>
  )
}
