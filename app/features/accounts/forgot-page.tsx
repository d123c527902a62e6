import { useT } from '#app/i18n/i18n.tsx'
import { TextField } from '#app/ui/form-field.tsx'

/** The way back in: a link by mail, or a code from an administrator. */
export function ForgotPage({ answer }: { answer: { sent: boolean; minutes: number | null } | null }) {
  const t = useT()
  return (
    <section className="max-w-[34em]">
      <h1>{t('accounts.forgot.title')}</h1>
      <p className="mt-2">{t('accounts.forgot.lead')}</p>
      {answer?.sent === true && (
        <p role="status" className="card mt-4 border-green p-4">
          {t('accounts.forgot.sent')}
        </p>
      )}
      {answer?.minutes != null && (
        <p role="alert" className="card mt-4 border-2 border-brick p-4">
          {t('accounts.error.tooOften', { minutes: answer.minutes })}
        </p>
      )}
      <form method="post">
        <TextField
          id="login"
          label={t('accounts.login')}
          autoComplete="username"
          autoCapitalize="none"
          required
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
