import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { SearchForm } from './search-form.tsx'

/** A page that could not be shown: what happened, and the ways on from here. */
export function NoticePage(props: {
  title: MessageKey
  body: MessageKey
  /** Said instead of `body`, where the server knows more. */
  said?: string | undefined
  search?: boolean
}) {
  const t = useT()
  return (
    <section className="card max-w-[40em] border-t-4 border-t-turmeric p-6">
      <h1>{t(props.title)}</h1>
      <p className="mt-3">{props.said ?? t(props.body)}</p>
      {/* why: a page that is missing is never drawn again in the browser, so the box need not come along. */}
      {import.meta.env.SSR && props.search === true ? (
        <div className="mt-6">
          <SearchForm large />
        </div>
      ) : null}
      <p className="mt-6">
        <a className="tap" href="/">
          {t('common.backHome')}
        </a>
      </p>
    </section>
  )
}
