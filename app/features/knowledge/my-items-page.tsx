import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MyItem, MyItemsView } from './my-items.view.ts'

/** Everything one has written, the most urgent first, and the way to begin. */
export function MyItemsPage({ view, said }: { view: MyItemsView; said: string | null }) {
  const t = useT()
  return (
    <>
      {(said === 'submitted' || said === 'deleted') && (
        <p role="status" className="card mb-4 border-2 border-green p-4 font-semibold">
          {t(said === 'submitted' ? 'writing.mine.submitted' : 'writing.delete.done')}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('writing.mine.title')}</h1>
        <a className="button" href="/write/new">
          {t('writing.mine.new')}
        </a>
      </div>
      {view.groups.length === 0 && <p className="card mt-6 p-6">{t('writing.mine.empty')}</p>}
      {view.groups.map(({ state, items }) => (
        <section key={state} className="mt-8" aria-labelledby={`state-${state}`}>
          <h2 id={`state-${state}`}>
            {t(`knowledge.state.${state}`)} ({items.length})
          </h2>
          <ul className="mt-3 grid gap-3">
            {items.map((item) => (
              <Item key={item.itemId} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Item({ item }: { item: MyItem }) {
  const t = useT()
  const language = useLanguage()
  const title = item.title === '' ? t('notices.untitled') : item.title
  return (
    <li className="card p-4">
      <a className="tap font-semibold" href={`/write/${item.itemId}`} lang="th">
        {title}
      </a>
      <p className="text-muted">
        {item.fund === null ? '' : `${item.fund} · `}
        {t('writing.mine.updated', { when: formatDateTime(item.updatedAt, language) })}
      </p>
      {item.note !== null && (
        <p className="mt-2 border-s-4 border-turmeric bg-turmeric-soft p-3" lang="th">
          {item.note}
        </p>
      )}
      {item.state === 'changes_requested' && (
        <a className="button mt-3 me-4" href={`/write/${item.itemId}`}>
          {t('writing.mine.continue')}
          <span className="sr-only">: {title}</span>
        </a>
      )}
      {item.publicPath !== null && (
        <a className="tap" href={item.publicPath}>
          {t('writing.mine.public')}
        </a>
      )}
      {item.deletePath !== null && (
        <a className="tap text-brick" href={item.deletePath}>
          {t('writing.delete.link')}
          <span className="sr-only">: {title}</span>
        </a>
      )}
    </li>
  )
}
