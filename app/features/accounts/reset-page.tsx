import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import { NotDone } from '#app/ui/said.tsx'
import type { FieldErrors } from './field-errors.ts'

export type ResetAnswer = {
  errors: FieldErrors
  kept: { token: string; login: string; code: string }
  minutes: number | null
}
type Props = {
  /** The secret of the mailed link; null where a one-time code proves the person. */
  token: string | null
  answer: ResetAnswer | null
}

const LABELS = {
  login: 'accounts.login',
  code: 'accounts.reset.code',
  password: 'accounts.reset.newPassword',
} as const

/** Choosing a new password, with the secret of a mailed link or with a one-time code. */
export function ResetPage({ token, answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  return (
    <section className="max-w-[34em]">
      <h1>{t('accounts.reset.title')}</h1>
      {answer?.minutes != null && (
        <NotDone>{t('accounts.error.tooOften', { minutes: answer.minutes })}</NotDone>
      )}
      {errors['token'] === undefined ? (
        <>
          <ErrorSummary errors={errors} labels={LABELS} passwords />
          <ResetForm token={token} answer={answer} />
        </>
      ) : (
        <NotDone>
          <p>{t(errors['token'])}</p>
          <p className="mt-2">
            <a className="tap" href="/forgot">
              {t('accounts.reset.newLink')}
            </a>
          </p>
        </NotDone>
      )}
      {token !== null && (
        <p className="mt-4">
          <a className="tap" href="/reset?by=code">
            {t('accounts.forgot.haveCode')}
          </a>
        </p>
      )}
    </section>
  )
}

function ResetForm({ token, answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  return (
    <form method="post" noValidate>
      {token === null ? (
        <>
          <TextField
            id="login"
            label={t('accounts.login')}
            error={errors['login']}
            defaultValue={answer?.kept.login}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            id="code"
            label={t('accounts.reset.code')}
            hint={t('accounts.reset.codeHint')}
            error={errors['code']}
            defaultValue={answer?.kept.code}
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        </>
      ) : (
        <input type="hidden" name="token" value={token} />
      )}
      <TextField
        id="password"
        label={t('accounts.reset.newPassword')}
        hint={t('accounts.passwordHint')}
        error={errors['password']}
        type="password"
        autoComplete="new-password"
      />
      <button className="button mt-6 w-full sm:w-auto">{t('accounts.reset.save')}</button>
    </form>
  )
}
