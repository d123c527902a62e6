import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import { ExistingFund } from './existing-fund.tsx'
import { FUND_LABELS, FundFields } from './fund-fields.tsx'
import type { CorrectFundView } from './funds.view.ts'

export type CorrectFundAnswer = {
  refusal: MessageKey | null
  existing: { slug: string; name: string } | null
  errors: FieldErrors
  /** What was typed; null where the form was not touched. */
  kept: Record<string, string> | null
}
type Props = { view: CorrectFundView; saved: boolean; answer: CorrectFundAnswer | null }

/** Correcting a fund's name and place, and taking away one that nothing hangs on. */
export function CorrectFundPage({ view, saved, answer }: Props) {
  const t = useT()
  const { name, tambon, amphoe, province } = view
  return (
    <section className="max-w-[40em]">
      <p>
        <a className="tap" href="/admin/funds">
          {t('admin.funds.title')}
        </a>
      </p>
      <h1>{t('admin.funds.correctTitle')}</h1>
      <p className="mt-2" lang="th">
        <a className="tap" href={`/funds/${view.slug}`}>
          {name}
        </a>
      </p>
      {saved && answer === null && <Done>{t('admin.funds.corrected')}</Done>}
      {answer?.refusal != null && (
        <NotDone>
          {t(answer.refusal)} {answer.existing !== null && <ExistingFund fund={answer.existing} />}
        </NotDone>
      )}
      <ErrorSummary errors={answer?.errors} labels={FUND_LABELS} />
      <form method="post" className="card mt-6 p-4" noValidate>
        <p className="text-muted">{t('admin.funds.correctLead')}</p>
        <FundFields
          errors={answer?.errors ?? {}}
          values={answer?.kept ?? { name, tambon, amphoe, province }}
        />
        <button className="button mt-6" name="intent" value="save">
          {t('common.save')}
        </button>
      </form>
      <section className="mt-8">
        <h2>{t('admin.funds.delete')}</h2>
        {view.items > 0 && <p className="mt-2">{t('admin.funds.inUseItems', { count: view.items })}</p>}
        {view.keepers > 0 && <p className="mt-2">{t('admin.funds.inUseKeepers', { count: view.keepers })}</p>}
        {view.items + view.keepers === 0 && (
          <div className="mt-2">
            <Confirm label={t('admin.funds.delete')} question={t('admin.funds.askDelete', { name })}>
              <form method="post" className="mt-3">
                <button className="button button-danger" name="intent" value="delete">
                  {t('admin.funds.confirmDelete')}
                </button>
              </form>
            </Confirm>
          </div>
        )}
      </section>
    </section>
  )
}
