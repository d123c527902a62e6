import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { TextField } from '#app/ui/form-field.tsx'
import { ROLES, type PeopleView } from './people.view.ts'

type Props = { view: PeopleView; answer: { refusal: MessageKey | null; code: string | null } | null }

/** People and their roles, for administrators. */
export function PeoplePage({ view, answer }: Props) {
  const t = useT()
  return (
    <section>
      <p>
        <a className="tap" href="/admin">
          {t('admin.title')}
        </a>
      </p>
      <h1>{t('admin.people.title')}</h1>
      {answer?.refusal != null && (
        <p role="alert" className="card mt-4 border-2 border-brick p-4 font-semibold text-brick">
          {t(answer.refusal)}
        </p>
      )}
      {answer?.code != null && (
        <p role="status" className="card mt-4 border-green p-4">
          {t('admin.people.code', { code: `${answer.code.slice(0, 4)} ${answer.code.slice(4)}` })}
        </p>
      )}
      <form className="max-w-[30em]">
        <TextField id="q" label={t('admin.people.search')} defaultValue={view.query} type="search" />
        <button className="button mt-3">{t('admin.people.find')}</button>
      </form>
      {view.people.length === 0 && <p className="card mt-6 p-6">{t('admin.people.none')}</p>}
      <ul className="mt-6 grid gap-4">
        {view.people.map((person) => (
          <li key={person.id} className="card p-4">
            <h2 className="text-lg">{person.displayName}</h2>
            <p className="text-muted">{person.names.join(' · ')}</p>
            <div className="mt-2 flex flex-wrap gap-2">
              {ROLES.map((role) => {
                const has = person.roles.includes(role)
                const name = t(`accounts.role.${role}`)
                return (
                  <form key={role} method="post">
                    <input type="hidden" name="userId" value={person.id} />
                    <input type="hidden" name="role" value={role} />
                    <button
                      className={has ? 'button' : 'button button-quiet'}
                      name="intent"
                      value={has ? 'revoke' : 'grant'}
                      aria-label={`${t(has ? 'admin.people.revoke' : 'admin.people.grant', { role: name })} (${person.displayName})`}
                    >
                      {t(has ? 'admin.people.has' : 'admin.people.give', { role: name })}
                    </button>
                  </form>
                )
              })}
              <form method="post">
                <input type="hidden" name="userId" value={person.id} />
                <button className="button button-quiet" name="intent" value="code">
                  {t('admin.people.issueCode')}
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <nav className="mt-6 flex gap-4" aria-label={t('search.pages')}>
        {view.page > 1 && (
          <a className="tap" href={`?q=${encodeURIComponent(view.query)}&page=${view.page - 1}`}>
            {t('common.back')}
          </a>
        )}
        {view.more && (
          <a className="tap" href={`?q=${encodeURIComponent(view.query)}&page=${view.page + 1}`}>
            {t('admin.next')}
          </a>
        )}
      </nav>
    </section>
  )
}
