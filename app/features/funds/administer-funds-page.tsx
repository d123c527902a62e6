import { PROVINCES } from '#content/taxonomy/provinces.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { SelectField, TextField } from '#app/ui/form-field.tsx'
import type { AdministerFundsView } from './funds.view.ts'

export type FundsAnswer = {
  refusal: MessageKey | null
  errors: FieldErrors
  kept: Record<string, string>
  done: boolean
}
type Props = { view: AdministerFundsView; answer: FundsAnswer | null }

/** Funds and their keepers, and the way to add a fund. */
export function AdministerFundsPage({ view, answer }: Props) {
  const t = useT()
  const language = useLanguage()
  const errors = answer?.errors ?? {}
  const kept = answer?.kept ?? {}
  return (
    <section>
      <p>
        <a className="tap" href="/admin">
          {t('admin.title')}
        </a>
      </p>
      <h1>{t('admin.funds.title')}</h1>
      {answer?.refusal != null && (
        <p role="alert" className="card mt-4 border-2 border-brick p-4 font-semibold text-brick">
          {t(answer.refusal)}
        </p>
      )}
      {answer?.done === true && (
        <p role="status" className="card mt-4 border-green p-4">
          {t('accounts.account.saved')}
        </p>
      )}
      <form method="post" className="card mt-6 max-w-[40em] p-4" noValidate>
        <h2>{t('admin.funds.add')}</h2>
        <TextField
          id="name"
          label={t('admin.funds.name')}
          error={errors['name']}
          defaultValue={kept['name']}
          lang="th"
        />
        <TextField
          id="tambon"
          label={t('writer.field.tambon')}
          error={errors['tambon']}
          defaultValue={kept['tambon']}
          lang="th"
        />
        <TextField
          id="amphoe"
          label={t('writer.field.amphoe')}
          error={errors['amphoe']}
          defaultValue={kept['amphoe']}
          optional
          lang="th"
        />
        <SelectField
          id="province"
          label={t('writer.field.province')}
          error={errors['province']}
          defaultValue={kept['province'] ?? ''}
        >
          <option value="">{t('writer.choose')}</option>
          {PROVINCES.map((province) => (
            <option key={province.code} value={province.code}>
              {province[language]}
            </option>
          ))}
        </SelectField>
        <button className="button mt-4" name="intent" value="create">
          {t('admin.funds.add')}
        </button>
      </form>
      <ul className="mt-8 grid gap-4">
        {view.funds.map((fund) => (
          <li key={fund.id} className="card p-4">
            <h2 className="text-lg" lang="th">
              <a href={`/funds/${fund.slug}`}>{fund.name}</a>
            </h2>
            <p className="text-muted">
              {fund.place.join(' · ')}
              {fund.isDemo ? ` · ${t('admin.funds.demo')}` : ''}
            </p>
            <ul>
              {fund.keepers.map((keeper) => (
                <li key={keeper.userId}>
                  <form method="post" className="flex flex-wrap items-center gap-3">
                    <span>{t('admin.funds.keeper', { name: keeper.displayName })}</span>
                    <input type="hidden" name="fundId" value={fund.id} />
                    <input type="hidden" name="userId" value={keeper.userId} />
                    <button className="button button-quiet" name="intent" value="dismiss">
                      {t('admin.funds.dismiss')}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            <form method="post" className="mt-2 flex flex-wrap items-end gap-3">
              <input type="hidden" name="fundId" value={fund.id} />
              <label className="min-w-0 flex-[1_1_16rem]">
                {t('admin.funds.keeperLogin')}
                <input className="field" name="login" autoCapitalize="none" autoComplete="off" />
              </label>
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
        ))}
      </ul>
      <nav className="mt-6 flex gap-4" aria-label={t('search.pages')}>
        {view.page > 1 && (
          <a className="tap" href={`?page=${view.page - 1}`}>
            {t('common.back')}
          </a>
        )}
        {view.more && (
          <a className="tap" href={`?page=${view.page + 1}`}>
            {t('admin.next')}
          </a>
        )}
      </nav>
    </section>
  )
}
