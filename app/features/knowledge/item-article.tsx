import type { ReactNode } from 'react'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { formatDate } from '#app/i18n/dates.ts'
import type { ItemView } from './item.view.ts'
import { ShareItem } from './share-item.tsx'

function Fact({ label, children }: { label: MessageKey; children: ReactNode }) {
  const t = useT()
  if (children === null || children === '') return null
  return (
    <div className="py-2">
      <dt className="text-muted">{t(label)}</dt>
      <dd className="m-0">{children}</dd>
    </div>
  )
}

function Sources({ sources }: Pick<ItemView, 'sources'>) {
  const t = useT()
  if (sources.length === 0) return null
  // why: an imported text may say when it was written and not where.
  const sourceName = ({ title, url }: ItemView['sources'][number]) => title || url || t('item.original')
  return (
    <section className="mt-8">
      <h2>{t('item.sources')}</h2>
      <ul>
        {sources.map((source) => (
          <li key={source.title + source.url}>
            {source.url === '' ? (
              sourceName(source)
            ) : (
              <>
                <a className="inline-block py-2" href={source.url} rel="noopener external">
                  {sourceName(source)}
                </a>
                <span className="print-only"> {source.url}</span>
              </>
            )}
            {source.date !== null && <span className="text-muted"> ({source.date})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const NOTICES = {
  demo: 'item.demoNotice',
  reported: 'item.reportedNotice',
  import: 'item.importNotice',
} as const

function Notice({ origin, fund }: Pick<ItemView, 'origin' | 'fund'>) {
  const t = useT()
  const language = useLanguage()
  const words = [
    ...(origin === 'member' ? [] : [t(NOTICES[origin])]),
    ...(origin === 'member' && fund?.isDemo === true ? [t('funds.demoNotice')] : []),
    ...(language === 'en' ? [t('item.thaiOnly')] : []),
  ]
  if (words.length === 0) return null
  return <p className="mt-4 border-s-4 border-turmeric bg-turmeric-soft p-3">{words.join(' ')}</p>
}

type Props = {
  item: ItemView
  /** Number of the version readers see, where an older one is shown. */
  currentVersion?: number
  /** The permanent short address, where the item has one to share. */
  address?: string
}

/** A knowledge item as it is read: what it is, the story, the facts about it, where they come from. */
export function ItemArticle({ item, currentVersion = item.version, address }: Props) {
  const t = useT()
  const language = useLanguage()
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,42em)_minmax(0,1fr)]">
      <div className="[overflow-wrap:anywhere]">
        <p className="text-muted">{[item.kind, item.place].filter((part) => part !== '').join(' · ')}</p>
        <h1 lang="th">{item.title}</h1>
        {item.summary !== '' && (
          <p className="mt-4 text-xl" lang="th">
            {item.summary}
          </p>
        )}
        {currentVersion !== item.version && (
          <p className="mt-4 border-s-4 border-brick bg-sheet p-3">
            {t('item.oldVersion', { number: item.version })}{' '}
            {t('item.versionOf', { when: formatDate(item.publishedAt, language) })}{' '}
            <a className="tap" href={`/knowledge/${item.slug}`}>
              {t('item.toCurrent', { number: currentVersion })}
            </a>
          </p>
        )}
        <Notice origin={item.origin} fund={item.fund} />
        <div className="prose mt-6" lang="th" dangerouslySetInnerHTML={{ __html: item.body }} />
        <Sources sources={item.sources} />
        {address !== undefined && (
          <p className="print-only mt-6">
            {t('item.address')}: {address}
          </p>
        )}
      </div>
      <aside aria-label={t('item.about')}>
        <dl className="card p-4 empty:hidden">
          <Fact label="item.fund">
            {item.fund === null ? null : (
              <a className="tap" href={`/funds/${item.fund.slug}`} lang="th">
                {item.fund.name}
              </a>
            )}
          </Fact>
          <Fact label="item.place">{item.place}</Fact>
          <Fact label="item.period">{item.period}</Fact>
          <Fact label="item.benefits">{item.benefits.join(', ')}</Fact>
          <Fact label="item.storyteller">{item.storyteller}</Fact>
          <Fact label="item.authors">{item.authors.join(', ')}</Fact>
          {address !== undefined && (
            <>
              <Fact label="item.published">{formatDate(item.publishedAt, language)}</Fact>
              <Fact label="item.version">
                <a className="tap" href={`/knowledge/${item.slug}/history`}>
                  {t('item.versionNumber', { number: item.version })}
                </a>
              </Fact>
            </>
          )}
          <Fact label="item.licence">
            {item.licence === '' ? null : (
              <a className="tap" href={item.licenceUrl} rel="license noopener external">
                {item.licence}
              </a>
            )}
          </Fact>
        </dl>
        {address !== undefined && <ShareItem address={address} slug={item.slug} title={item.title} />}
      </aside>
    </article>
  )
}
