import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { BackLink, BackToAdministration } from '#app/ui/back-link.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import { ImportSteps } from './import-steps.tsx'
import type { ImportStep } from './imported-item.ts'
import type { ImportedView } from './imported.view.ts'

/** What has just been done, and where the text is now. */
export type ImportedAnswer = { done: ImportStep | null; slug: string; refusal: MessageKey | null }

const SAID: Record<ImportStep, MessageKey> = {
  publish: 'review.imports.published',
  discard: 'review.imports.discarded',
  restore: 'review.imports.restored',
}

function Answer({ answer }: { answer: ImportedAnswer }) {
  const t = useT()
  if (answer.refusal !== null) return <NotDone>{t(answer.refusal)}</NotDone>
  if (answer.done === null) return null
  return (
    <Done>
      {t(SAID[answer.done])}{' '}
      {answer.done === 'publish' && (
        <a className="tap" href={`/knowledge/${answer.slug}`}>
          {t('review.imports.see')}
        </a>
      )}
    </Done>
  )
}

const addressOf = (discarded: boolean, page: number) =>
  `/review/imports?${new URLSearchParams({
    ...(discarded ? { show: 'discarded' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()}`

function Tabs({ view }: { view: ImportedView }) {
  const t = useT()
  const tabs = [
    [false, t('review.imports.tabWaiting', { count: view.counts.waiting })],
    [true, t('review.imports.tabDiscarded', { count: view.counts.discarded })],
  ] as const
  return (
    <nav aria-label={t('review.imports.title')} className="mt-4 flex flex-wrap gap-x-6">
      {tabs.map(([discarded, label]) => (
        <a
          key={label}
          className="tap aria-[current]:font-semibold aria-[current]:no-underline"
          href={addressOf(discarded, 1)}
          aria-current={view.discarded === discarded ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

/** Imported texts: read, mend, publish, discard, bring back. */
export function ImportedPage({ view, answer }: { view: ImportedView; answer: ImportedAnswer | null }) {
  const t = useT()
  const language = useLanguage()
  const steps: ImportStep[] = view.discarded ? ['restore'] : ['publish', 'discard']
  return (
    <section className="max-w-[48em]">
      <p className="flex flex-wrap gap-x-6">
        <BackLink to="/review">{t('review.backToQueue')}</BackLink>
        <BackToAdministration />
      </p>
      <h1>{t('review.imports.title')}</h1>
      <p className="mt-2">{t('review.imports.lead')}</p>
      {answer !== null && <Answer answer={answer} />}
      <Tabs view={view} />
      {view.items.length === 0 && (
        <p className="card mt-4 p-6">
          {t(view.discarded ? 'review.imports.noneDiscarded' : 'review.imports.noneWaiting')}
        </p>
      )}
      <ul className="mt-4 grid gap-3">
        {view.items.map((item) => (
          <li key={item.itemId} className="card p-4">
            <h2 className="text-lg" lang="th">
              {item.title === '' ? t('notices.untitled') : item.title}
            </h2>
            {item.beginning !== '' && (
              <p className="mt-1" lang="th">
                {item.beginning}
              </p>
            )}
            <p className="mt-1 text-muted [overflow-wrap:anywhere]">
              {item.from !== '' && `${item.from} · `}
              {t('review.imports.importedAt', { when: formatDateTime(item.importedAt, language) })}
            </p>
            {item.again && <p>{t('review.imports.again')}</p>}
            <p className="flex flex-wrap gap-x-6">
              <a className="tap" href={`/review/${item.itemId}`}>
                {t('review.imports.open')}
              </a>
              {!view.discarded && (
                <a className="tap" href={`/write/${item.itemId}`}>
                  {t('review.imports.edit')}
                </a>
              )}
            </p>
            <ImportSteps
              itemId={item.itemId}
              steps={steps.filter((step) => !(step === 'discard' && item.again))}
            />
          </li>
        ))}
      </ul>
      {(view.page > 1 || view.more) && (
        <nav aria-label={t('review.imports.pages')} className="mt-6 flex justify-between">
          {view.page > 1 && (
            <a className="tap" href={addressOf(view.discarded, view.page - 1)}>
              {t('search.previous')}
            </a>
          )}
          {view.more && (
            <a className="tap" href={addressOf(view.discarded, view.page + 1)}>
              {t('search.next')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
