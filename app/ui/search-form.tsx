import { Search } from 'lucide-react'
import { useId } from 'react'
import { useT } from '#app/i18n/i18n.tsx'

/** What the suggestions below the box say; the module that shows them has no words of its own. */
const SAID = ['count', 'none', 'item', 'fund', 'term', 'place', 'recent', 'clear', 'cleared'] as const

type Props = {
  /** What was asked, in words. */
  query?: string
  large?: boolean
  /** Id of a text that says what can be typed. */
  describedBy?: string
}

/** A plain GET form to /search: works before and without JavaScript. */
export function SearchForm(props: Props) {
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
      {/* why: suggestions stand below the whole row, which on a phone is twice as wide as the box. */}
      <div className="relative flex gap-2">
        <div className="w-full min-w-0">
          <input
            id={id}
            type="search"
            name="q"
            className="field"
            defaultValue={props.query}
            placeholder={t('common.searchPlaceholder')}
            aria-keyshortcuts="/"
            aria-describedby={props.describedBy}
            autoComplete="off"
            data-suggestions={JSON.stringify(
              Object.fromEntries(SAID.map((word) => [word, t(`search.suggest.${word}`)])),
            )}
          />
        </div>
        <button type="submit" className={`button shrink-0 ${props.large === true ? '' : 'max-md:px-3'}`}>
          <Search aria-hidden="true" size={20} />
          <span className={props.large === true ? '' : 'max-md:sr-only'}>{t('search.submit')}</span>
        </button>
      </div>
    </form>
  )
}
