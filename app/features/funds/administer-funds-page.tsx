import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import { Done, NotDone, TAKES_FOCUS } from '#app/ui/said.tsx'
import { ExistingFund } from './existing-fund.tsx'
import { FUND_LABELS, FundFields } from './fund-fields.tsx'
import type { AdministerFundsView } from './funds.view.ts'

export type FundsAnswer = {
  refusal: MessageKey | null
  /** The fund that is there already. */
  existing: { slug: string; name: string } | null
  /** Of the new fund, or `login` of the fund that `kept.fundId` names. */
  errors: FieldErrors
  kept: Record<string, string>
  done: { message: MessageKey; name: string } | null
}
type Props = { view: AdministerFundsView; deleted: boolean; answer: FundsAnswer | null }

const listPath = (query: string, page = 1) => `?q=${encodeURIComponent(query)}&page=${page}`

/** Funds and their keepers, the way to add a fund and to find one. */
export function AdministerFundsPage({ view, deleted, answer }: Props) {
  const t = useT()
  const { login, ...errors } = answer?.errors ?? {}
  return (
    <section>
      <p>
        <a className="tap" href="/admin">
          {t('admin.title')}
        </a>
      </p>
      <h1>{t('admin.funds.title')}</h1>
      {answer?.refusal != null && (
        <NotDone>
          {t(answer.refusal)} {answer.existing !== null && <ExistingFund fund={answer.existing} />}
        </NotDone>
      )}
      {deleted && answer === null && <Done>{t('admin.funds.deleted')}</Done>}
      {answer?.done != null && (
        <Done>
          {t(answer.done.message, { name: answer.done.name })}{' '}
          {answer.done.message === 'admin.funds.added' && (
            <a className="tap" href={`${listPath(answer.done.name)}#found`}>
              {t('admin.funds.appointHere')}
            </a>
          )}
        </Done>
      )}
      <ErrorSummary errors={errors} labels={FUND_LABELS} />
      {login !== undefined && (
        <ErrorSummary
          errors={{ [`login-${answer?.kept['fundId'] ?? ''}`]: login }}
          labels={{ [`login-${answer?.kept['fundId'] ?? ''}`]: 'admin.funds.keeperLogin' }}
          quiet
        />
      )}
      <form method="post" className="card mt-6 max-w-[40em] p-4" noValidate>
        <h2>{t('admin.funds.add')}</h2>
        <FundFields errors={errors} values={login === undefined ? (answer?.kept ?? {}) : {}} />
        <button className="button mt-4" name="intent" value="create">
          {t('admin.funds.add')}
        </button>
      </form>
      <form className="mt-8 max-w-[30em]">
        <TextField id="q" label={t('admin.funds.search')} defaultValue={view.query} type="search" />
        <button className="button mt-3">{t('admin.people.find')}</button>
      </form>
      {view.funds.length === 0 && <p className="card mt-6 p-6">{t('admin.funds.none')}</p>}
      <ul id="found" className="mt-6 grid gap-4">
        {view.funds.map((fund) => {
          const asked = login !== undefined && answer?.kept['fundId'] === fund.id
          return (
            <Fund
              key={fund.id}
              fund={fund}
              keeper={asked ? { typed: answer.kept['login'] ?? '', error: login } : null}
            />
          )
        })}
      </ul>
      <nav className="mt-6 flex gap-4" aria-label={t('search.pages')}>
        {view.page > 1 && (
          <a className="tap" href={listPath(view.query, view.page - 1)}>
            {t('common.back')}
          </a>
        )}
        {view.more && (
          <a className="tap" href={listPath(view.query, view.page + 1)}>
            {t('admin.next')}
          </a>
        )}
      </nav>
    </section>
  )
}

type FundProps = {
  fund: AdministerFundsView['funds'][number]
  /** Who was to become keeper of this fund, and why not. */
  keeper: { typed: string; error: MessageKey } | null
}

/** A fund, its keepers, and the way to name another. */
function Fund({ fund, keeper }: FundProps) {
  const t = useT()
  return (
    <li className="card p-4">
      <h2 className="text-lg" lang="th">
        <a href={`/funds/${fund.slug}`}>{fund.name}</a>
      </h2>
      <p className="text-muted">
        {fund.place.join(' · ')}
        {fund.isDemo && (
          <span className="ms-2 inline-block rounded border border-rule px-2">{t('admin.funds.demo')}</span>
        )}
      </p>
      <p>
        <a
          className="tap"
          href={`/admin/funds/${fund.id}`}
          aria-label={`${t('admin.funds.correct')} ${fund.name}`}
        >
          {t('admin.funds.correct')}
        </a>
      </p>
      <ul>
        {fund.keepers.map(({ userId, displayName: name }) => (
          <li key={userId} className="flex flex-wrap items-start gap-x-3 py-1">
            <span className="tap">{t('admin.funds.keeper', { name })}</span>
            <Confirm
              label={t('admin.funds.dismiss')}
              about={name}
              question={t('admin.funds.askDismiss', { name, fund: fund.name })}
            >
              <form method="post" className="mt-3">
                <input type="hidden" name="fundId" value={fund.id} />
                <input type="hidden" name="userId" value={userId} />
                <button className="button button-danger" name="intent" value="dismiss">
                  {t('admin.funds.confirmDismiss')}
                </button>
              </form>
            </Confirm>
          </li>
        ))}
      </ul>
      <form method="post" className="flex flex-wrap items-end gap-3" noValidate>
        <input type="hidden" name="fundId" value={fund.id} />
        <div className="min-w-0 flex-[1_1_16rem]">
          <TextField
            id={`login-${fund.id}`}
            name="login"
            label={t('admin.funds.keeperLogin')}
            error={keeper?.error}
            defaultValue={keeper?.typed}
            autoCapitalize="none"
            autoComplete="off"
            {...(keeper === null ? {} : TAKES_FOCUS)}
          />
        </div>
        <button
          className="button"
          name="intent"
          value="appoint"
          aria-label={`${t('admin.funds.appoint')} (${fund.name})`}
        >
          {t('admin.funds.appoint')}
        </button>
      </form>
    </li>
  )
}
