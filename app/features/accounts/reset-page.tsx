import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import type { FieldErrors } from './field-errors.ts'

type Props = {
  token: string | null
  answer: { errors: FieldErrors; login: string; minutes: number | null } | null
}

const LABELS = { password: 'accounts.reset.newPassword', code: 'accounts.reset.code' } as const

/** Choosing a new password, with the token of a mailed link or with a one-time code. */
export function ResetPage({ token, answer }: Props) {
  const t = useT()
  const errors = answer?.errors
  return (
    <section className="max-w-[34em]">
      <h1>{t('accounts.reset.title')}</h1>
      <ErrorSummary errors={errors} labels={LABELS} />
      {answer?.minutes != null && (
        <p role="alert" className="card mt-4 border-2 border-brick p-4">
          {t('accounts.error.tooOften', { minutes: answer.minutes })}
        </p>
      )}
      <form method="post" noValidate>
        {token === null ? (
          <>
            <TextField
              id="login"
              label={t('accounts.login')}
              defaultValue={answer?.login}
              autoComplete="username"
              autoCapitalize="none"
            />
            <TextField
              id="code"
              label={t('accounts.reset.code')}
              hint={t('accounts.reset.codeHint')}
              error={errors?.['code']}
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
          error={errors?.['password']}
          type="password"
          autoComplete="new-password"
        />
        <button className="button mt-6 w-full sm:w-auto">{t('accounts.reset.save')}</button>
      </form>
    </section>
  )
}
