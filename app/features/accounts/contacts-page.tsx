import { useT } from '#app/i18n/i18n.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import type { ContactsView } from './contacts.view.ts'
import type { FieldErrors } from './field-errors.ts'

const LABELS = {
  email: 'accounts.contacts.email',
  phone: 'accounts.contacts.phone',
  username: 'accounts.contacts.username',
  current: 'accounts.account.currentPassword',
} as const

/** What one signs in with, to change. `view` holds what was typed where the form came back. */
export function ContactsPage({ view, errors }: { view: ContactsView; errors: FieldErrors }) {
  const t = useT()
  return (
    <div className="max-w-[40em]">
      <p>
        <a className="tap" href="/account">
          {t('accounts.account.title')}
        </a>
      </p>
      <h1>{t('accounts.contacts.title')}</h1>
      <p className="mt-2">{t('accounts.contacts.lead')}</p>
      <ErrorSummary errors={errors} labels={LABELS} passwords />
      <form method="post" className="card mt-6 p-4" noValidate>
        <TextField
          id="email"
          label={t('accounts.contacts.email')}
          hint={t('accounts.contacts.emailHint')}
          error={errors['email']}
          defaultValue={view.email}
          type="email"
          autoComplete="email"
          optional
        />
        <TextField
          id="phone"
          label={t('accounts.contacts.phone')}
          error={errors['phone']}
          defaultValue={view.phone}
          type="tel"
          autoComplete="tel"
          optional
        />
        <TextField
          id="username"
          label={t('accounts.contacts.username')}
          hint={t('accounts.contacts.usernameHint')}
          error={errors['username']}
          defaultValue={view.username}
          autoComplete="username"
          optional
        />
        <TextField
          id="current"
          label={t('accounts.account.currentPassword')}
          hint={t('accounts.contacts.passwordHint')}
          error={errors['current']}
          type="password"
          autoComplete="current-password"
        />
        <button className="button mt-6">{t('common.save')}</button>
      </form>
    </div>
  )
}
