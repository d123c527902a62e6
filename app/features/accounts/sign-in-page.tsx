import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import type { FieldErrors } from './field-errors.ts'

const NOTICES = {
  reset: 'accounts.reset.done',
  deleted: 'accounts.account.deleted',
  ended: 'accounts.ended',
} as const

type Notice = keyof typeof NOTICES

/** Why somebody is here, as the address says it. */
export const isSignInNotice = (said: string | null): said is Notice =>
  said !== null && Object.hasOwn(NOTICES, said)

/** `next`: where to go on to; empty leaves it to the person's role. */
type Props = {
  next: string
  demo: { password: string; accounts: { username: string; role: Role }[] } | null
  notice: Notice | null
  answer: { login: string; errors: FieldErrors; wrong: boolean; minutes: number | null } | null
}

const LABELS = { login: 'accounts.login', password: 'accounts.password' } as const

/** Name and password; the trial installation lists its demo accounts beside them. */
export function SignInPage({ next, demo, notice, answer }: Props) {
  const t = useT()
  const errors = answer?.errors ?? {}
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <section className="max-w-[30em]">
        <h1>{t('accounts.signIn')}</h1>
        {notice !== null && answer === null && <Done>{t(NOTICES[notice])}</Done>}
        <ErrorSummary errors={errors} labels={LABELS} passwords />
        {answer?.wrong === true && <NotDone>{t('accounts.error.signIn')}</NotDone>}
        {answer?.minutes != null && (
          <NotDone>{t('accounts.error.tooOften', { minutes: answer.minutes })}</NotDone>
        )}
        <form method="post" noValidate>
          <input type="hidden" name="next" value={next} />
          <TextField
            id="login"
            label={t('accounts.login')}
            error={errors['login']}
            defaultValue={answer?.login}
            autoComplete="username"
            autoCapitalize="none"
          />
          <TextField
            id="password"
            label={t('accounts.password')}
            error={errors['password']}
            type="password"
            autoComplete="current-password"
          />
          <button className="button mt-6 w-full sm:w-auto">{t('accounts.signIn')}</button>
        </form>
        <p className="mt-4 flex flex-wrap gap-x-6">
          <a className="tap" href={next === '' ? '/register' : `/register?next=${encodeURIComponent(next)}`}>
            {t('accounts.noAccount')}
          </a>
          <a className="tap" href="/forgot">
            {t('accounts.forgotLink')}
          </a>
        </p>
      </section>
      {demo !== null && (
        <section className="card border-s-4 border-s-turmeric p-4">
          <h2>{t('accounts.demoTitle')}</h2>
          <p className="mt-2">{t('accounts.demoLead', { password: demo.password })}</p>
          <ul className="mt-2">
            {demo.accounts.map(({ username, role }) => (
              <li key={username}>
                <code>{username}</code> · {t(`accounts.role.${role}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
