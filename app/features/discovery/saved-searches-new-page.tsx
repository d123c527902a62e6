import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SavedSearchFields } from './saved-searches-fields.tsx'
import type { NewSavedSearchView } from './saved-searches.view.ts'

const LABELS = { name: 'saved.name', alert: 'saved.alert', search: 'saved.new.what' } as const

type Props = {
  view: NewSavedSearchView
  /** What was wrong with the form that was sent, and what had been typed. */
  answer: { errors: FieldErrors; kept: Record<string, string> } | null
}

/** A search is given a name and, if wanted, an alert. */
export function NewSavedSearchPage({ view, answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  const already = Object.values(errors).includes('saved.error.already')
  return (
    <section className="max-w-[34em]">
      <h1>{t('saved.new.title')}</h1>
      <ErrorSummary errors={errors} labels={LABELS} />
      {already && (
        <p className="mt-4">
          <a className="tap" href="/saved-searches">
            {t('saved.title')}
          </a>
        </p>
      )}
      <p className="card mt-6 p-4" id="search">
        <span className="block text-muted">{t('saved.new.what')}</span>
        <a className="tap" href={view.path}>
          {view.what}
        </a>
      </p>
      <form method="post" noValidate>
        <input type="hidden" name="search" value={view.state} />
        <SavedSearchFields
          name={answer?.kept['name'] ?? view.name}
          alert={answer?.kept['alert'] ?? (view.canMail ? 'mail' : 'site')}
          canMail={view.canMail}
          errors={errors}
        />
        <button className="button mt-6 w-full sm:w-auto">{t('saved.save')}</button>
      </form>
    </section>
  )
}
