import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { CheckField, TextField } from '#app/ui/form-field.tsx'
import { NotDone } from '#app/ui/said.tsx'
import type { FieldErrors } from './field-errors.ts'

type Props = {
  next: string
  answer: {
    errors: FieldErrors
    kept: { displayName: string; login: string; agreed: boolean }
    minutes: number | null
  } | null
}

const LABELS = {
  displayName: 'accounts.displayName',
  login: 'accounts.login',
  password: 'accounts.password',
  agreed: 'accounts.agreeLabel',
} as const

/** Opening an account: a name, something to sign in with, a password, and the terms. */
export function RegisterPage({ next, answer }: Props) {
  const t = useT()
  const errors = answer?.errors
  return (
    <section className="max-w-[34em]">
      <h1>{t('accounts.register')}</h1>
      <p className="mt-2">{t('accounts.registerLead')}</p>
      <ErrorSummary errors={errors} labels={LABELS} passwords />
      {answer?.minutes != null && (
        <NotDone>{t('accounts.error.tooOften', { minutes: answer.minutes })}</NotDone>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="next" value={next} />
        <TextField
          id="displayName"
          label={t('accounts.displayName')}
          hint={t('accounts.displayNameHint')}
          error={errors?.['displayName']}
          defaultValue={answer?.kept.displayName}
          autoComplete="name"
        />
        <TextField
          id="login"
          label={t('accounts.login')}
          hint={t('accounts.loginHint')}
          error={errors?.['login']}
          defaultValue={answer?.kept.login}
          autoComplete="username"
          autoCapitalize="none"
        />
        <TextField
          id="password"
          label={t('accounts.password')}
          hint={t('accounts.passwordHint')}
          error={errors?.['password']}
          type="password"
          autoComplete="new-password"
        />
        <p className="mt-6">
          {t('accounts.agreeRead')}{' '}
          <a className="tap" href="/terms" target="_blank" rel="noreferrer">
            {t('common.nav.terms')}
          </a>{' '}
          ·{' '}
          <a className="tap" href="/privacy" target="_blank" rel="noreferrer">
            {t('common.nav.privacy')}
          </a>
        </p>
        <CheckField
          id="agreed"
          label={t('accounts.agree')}
          error={errors?.['agreed']}
          defaultChecked={answer?.kept.agreed}
        />
        <button className="button mt-4 w-full sm:w-auto">{t('accounts.register')}</button>
      </form>
      <p className="mt-4">
        <a className="tap" href={`/signin?next=${encodeURIComponent(next)}`}>
          {t('accounts.haveAccount')}
        </a>
      </p>
    </section>
  )
}
