import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { Done, NotDone } from '#app/ui/said.tsx'
import { SavedSearchFields } from './saved-searches-fields.tsx'
import type { SavedSearchView, SavedSearchesView } from './saved-searches.view.ts'

/** What was wrong with a form that was sent, and what had been typed into it. */
type SavedSearchAnswer = { id: string; errors: FieldErrors; kept: Record<string, string> }

const SAID: Record<string, MessageKey> = {
  saved: 'saved.said.saved',
  changed: 'saved.said.changed',
  removed: 'saved.said.removed',
}

type Props = { view: SavedSearchesView; said: string | null; answer: SavedSearchAnswer | null }

/** A person's saved searches: to run, to name anew, to be told or not, to delete. */
export function SavedSearchesPage({ view, said, answer }: Props) {
  const t = useT()
  const lost = answer !== null && !view.searches.some(({ id }) => id === answer.id)
  const message = said === null ? undefined : SAID[said]
  return (
    <section className="max-w-[44em]">
      <h1>{t('saved.title')}</h1>
      <p className="mt-2">{t('saved.lead')}</p>
      {message !== undefined && answer === null && <Done>{t(message)}</Done>}
      {lost && <NotDone>{t('saved.error.gone')}</NotDone>}
      {view.searches.length === 0 ? (
        <div className="card mt-6 p-6">
          <p>{t('saved.empty')}</p>
          <a className="button mt-4" href="/search">
            {t('saved.goSearch')}
          </a>
        </div>
      ) : (
        <p className="mt-4 text-muted">{t('saved.count', { count: view.searches.length })}</p>
      )}
      <ul className="mt-4 grid gap-4">
        {view.searches.map((search) => (
          <SavedSearch
            key={search.id}
            search={search}
            canMail={view.canMail}
            answer={answer?.id === search.id ? answer : null}
          />
        ))}
      </ul>
    </section>
  )
}

type OneProps = { search: SavedSearchView; canMail: boolean; answer: SavedSearchAnswer | null }

function SavedSearch({ search, canMail, answer }: OneProps) {
  const t = useT()
  return (
    <li className="card p-4">
      <h2 className="text-lg">{search.name}</h2>
      {search.what !== search.name && <p>{search.what}</p>}
      <p className="text-muted">
        {t('saved.alert')}: {t(`saved.alert.${search.alert}`)}
      </p>
      <a
        className="button button-quiet mt-3"
        href={search.path}
        aria-label={t('saved.runNamed', { name: search.name })}
      >
        {t('saved.run')}
      </a>
      <details className="mt-2" open={answer !== null}>
        <summary className="min-h-12 cursor-pointer py-2 text-indigo">{t('saved.change')}</summary>
        <form method="post" noValidate className="mb-4">
          <input type="hidden" name="id" value={search.id} />
          <SavedSearchFields
            suffix={`-${search.id}`}
            name={answer?.kept['name'] ?? search.name}
            alert={answer?.kept['alert'] ?? search.alert}
            canMail={canMail}
            errors={answer?.errors ?? {}}
          />
          <div className="mt-6 flex flex-wrap gap-3">
            <button className="button" name="intent" value="change">
              {t('saved.saveChange')}
            </button>
            <button
              className="button button-quiet"
              name="intent"
              value="remove"
              aria-label={t('saved.removeNamed', { name: search.name })}
            >
              {t('saved.remove')}
            </button>
          </div>
        </form>
      </details>
    </li>
  )
}
