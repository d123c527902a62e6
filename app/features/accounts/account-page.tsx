import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { formatDate } from '#app/i18n/dates.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField, TextField } from '#app/ui/form-field.tsx'
import { Done } from '#app/ui/said.tsx'
import type { AccountView } from './account.view.ts'
import type { FieldErrors } from './field-errors.ts'

const LABELS = {
  displayName: 'accounts.displayName',
  current: 'accounts.account.currentPassword',
  newPassword: 'accounts.reset.newPassword',
  confirm: 'accounts.account.deleteConfirm',
} as const

type Props = {
  view: AccountView
  said: string | null
  /** `kept`: the profile as it was typed. */
  answer: { errors: FieldErrors; kept: { displayName: string; language: string } | null } | null
}

/** One's own account: what is shown, the password, the data, and the way out. */
export function AccountPage({ view, said, answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  return (
    <div className="max-w-[40em]">
      <h1>{t('accounts.account.title')}</h1>
      {said !== null && answer === null && (
        <Done>{said === 'ended' ? t('accounts.account.sessionsEnded') : t('accounts.account.saved')}</Done>
      )}
      <ErrorSummary errors={errors} labels={LABELS} passwords={answer?.kept == null} />
      <About view={view} />
      <form method="post" className="card mt-8 p-4" noValidate>
        <h2>{t('accounts.account.profile')}</h2>
        <TextField
          id="displayName"
          label={t('accounts.displayName')}
          error={errors['displayName']}
          defaultValue={answer?.kept?.displayName ?? view.displayName}
          autoComplete="name"
        />
        <SelectField
          id="language"
          label={t('accounts.account.language')}
          defaultValue={answer?.kept?.language ?? view.language}
        >
          <option value="th" lang="th">
            ไทย
          </option>
          <option value="en" lang="en">
            English
          </option>
        </SelectField>
        <button className="button mt-6" name="intent" value="profile">
          {t('common.save')}
        </button>
      </form>
      <form method="post" className="card mt-8 p-4" noValidate>
        <h2>{t('accounts.account.changePassword')}</h2>
        <p className="mt-2 text-muted">{t('accounts.account.changePasswordHint')}</p>
        <TextField
          id="current"
          label={t('accounts.account.currentPassword')}
          error={errors['current']}
          type="password"
          autoComplete="current-password"
        />
        <TextField
          id="newPassword"
          label={t('accounts.reset.newPassword')}
          hint={t('accounts.passwordHint')}
          error={errors['newPassword']}
          type="password"
          autoComplete="new-password"
        />
        <button className="button mt-6" name="intent" value="password">
          {t('accounts.account.changePassword')}
        </button>
      </form>
      <form method="post" className="mt-8">
        <button className="button button-quiet" name="intent" value="end-sessions">
          {t('accounts.account.endSessions')}
        </button>
      </form>
      <p className="mt-8">
        <a className="button button-quiet" href="/account/export" download>
          {t('accounts.account.export')}
        </a>
        <span className="mt-2 block text-muted">{t('accounts.account.exportHint')}</span>
      </p>
      <form method="post" className="card mt-8 border-brick p-4" noValidate>
        <h2>{t('accounts.account.delete')}</h2>
        <p className="mt-2">{t('accounts.account.deleteHint')}</p>
        <TextField
          id="confirm"
          label={t('accounts.account.deleteConfirm')}
          error={errors['confirm']}
          type="password"
          autoComplete="current-password"
        />
        <button className="button button-danger mt-6" name="intent" value="delete">
          {t('accounts.account.delete')}
        </button>
      </form>
    </div>
  )
}

function About({ view }: { view: AccountView }) {
  const t = useT()
  const language = useLanguage()
  const facts = [
    ['accounts.account.names', view.names.join(', ')],
    ['accounts.account.roles', view.roles.map((role) => t(`accounts.role.${role}`)).join(', ')],
    ['accounts.account.funds', view.funds.join(', ') || t('accounts.account.noFunds')],
    ['accounts.account.since', formatDate(new Date(view.since), language)],
  ] as const
  return (
    <dl className="card mt-6 p-4">
      {facts.map(([label, value]) => (
        <div key={label} className="py-2">
          <dt className="text-muted">{t(label)}</dt>
          <dd className="m-0">
            {value}
            {label === 'accounts.account.names' && (
              <a className="tap ms-3" href="/account/contacts">
                {t('accounts.contacts.change')}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
