import { useT } from '#app/i18n/i18n.tsx'
import { BackLink } from '#app/ui/back-link.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import type { FieldErrors } from './field-errors.ts'

type Props = { answer: { sent: boolean; login: string; errors: FieldErrors; minutes: number | null } | null }

/** The way back in: a link by mail, or a code from an administrator. */
export function ForgotPage({ answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  return (
    <section className="max-w-[34em]">
      <BackLink to="/signin">{t('accounts.forgot.back')}</BackLink>
      <h1>{t('accounts.forgot.title')}</h1>
      <p className="mt-2">{t('accounts.forgot.lead')}</p>
      {answer?.sent === true && <Done>{t('accounts.forgot.sent')}</Done>}
      <ErrorSummary errors={errors} labels={{ login: 'accounts.login' }} />
      {answer?.minutes != null && (
        <NotDone>{t('accounts.error.tooOften', { minutes: answer.minutes })}</NotDone>
      )}
      <form method="post" noValidate>
        <TextField
          id="login"
          label={t('accounts.login')}
          error={errors['login']}
          defaultValue={answer?.login}
          autoComplete="username"
          autoCapitalize="none"
        />
        <button className="button mt-6 w-full sm:w-auto">{t('accounts.forgot.send')}</button>
      </form>
      <p className="mt-4">
        <a className="tap" href="/reset?by=code">
          {t('accounts.forgot.haveCode')}
        </a>
      </p>
    </section>
  )
}
