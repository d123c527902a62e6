import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { Confirm } from '#app/ui/confirm.tsx'
import { TextField } from '#app/ui/form-field.tsx'
import { Done, NotDone } from '#app/ui/said.tsx'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import { ROLES, type GivenRole, type PeopleView } from './people.view.ts'

export type PeopleAnswer = {
  refusal: MessageKey | null
  code: { digits: string; person: string } | null
  /** The role that was given or taken. */
  done: { role: Role; granted: boolean; person: string } | null
}
type Props = { view: PeopleView; answer: PeopleAnswer | null }

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
      {answer !== null && <Answer answer={answer} />}
      <form className="max-w-[30em]">
        <TextField id="q" label={t('admin.people.search')} defaultValue={view.query} type="search" />
        <button className="button mt-3">{t('admin.people.find')}</button>
      </form>
      {view.people.length === 0 && <p className="card mt-6 p-6">{t('admin.people.none')}</p>}
      <ul className="mt-6 grid gap-4">
        {view.people.map((person) => (
          <Person key={person.id} person={person} />
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

/** As it is read out on the phone. */
const inFours = (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4)}`

function Answer({ answer: { refusal, code, done } }: { answer: PeopleAnswer }) {
  const t = useT()
  if (refusal !== null) return <NotDone>{t(refusal)}</NotDone>
  if (code !== null)
    return (
      <Done>
        <p>{t('admin.people.code', { name: code.person })}</p>
        <p className="font-mono text-3xl font-semibold tracking-wider whitespace-nowrap">
          {inFours(code.digits)}
        </p>
        <p>{t('admin.people.codeHint')}</p>
      </Done>
    )
  if (done === null) return null
  const words = { role: t(`accounts.role.${done.role}`), name: done.person }
  return <Done>{t(done.granted ? 'admin.people.grantedTo' : 'admin.people.revokedFrom', words)}</Done>
}

/** One person: each role that is held or can be given, both only after a second press, and the one-time code. */
function Person({ person }: { person: PeopleView['people'][number] }) {
  const t = useT()
  const { displayName: name, roles } = person
  const held =
    roles.length === 0 ? [t('accounts.role.member')] : roles.map((role) => t(`accounts.role.${role}`))
  return (
    <li className="card p-4">
      <h2 className="text-lg">{name}</h2>
      <p className="text-muted">{person.names.join(' · ')}</p>
      <p className="mt-1">{t('admin.people.roles', { roles: held.join(', ') })}</p>
      <div className="mt-2 flex flex-wrap items-start gap-2">
        {roles.map((role) => (
          <RoleChange key={role} person={person} role={role} intent="revoke" />
        ))}
        {ROLES.filter((role) => !roles.includes(role)).map((role) => (
          <RoleChange key={role} person={person} role={role} intent="grant" />
        ))}
        <form method="post">
          <input type="hidden" name="userId" value={person.id} />
          <button
            className="button button-quiet"
            name="intent"
            value="code"
            aria-label={`${t('admin.people.issueCode')} (${name})`}
          >
            {t('admin.people.issueCode')}
          </button>
        </form>
      </div>
    </li>
  )
}

const CHANGES = {
  grant: {
    label: 'admin.people.give',
    question: 'admin.people.askGive',
    confirm: 'admin.people.confirmGive',
  },
  revoke: {
    label: 'admin.people.revoke',
    question: 'admin.people.askRevoke',
    confirm: 'admin.people.confirmRevoke',
  },
} as const

type Change = { person: PeopleView['people'][number]; role: GivenRole; intent: keyof typeof CHANGES }

/** Gives or takes a role, once it is said to whom and what the role may do. */
function RoleChange({ person: { id, displayName: name }, role: code, intent }: Change) {
  const t = useT()
  const { label, question, confirm } = CHANGES[intent]
  const role = t(`accounts.role.${code}`)
  const may = t(`accounts.duty.${code}`)
  return (
    <Confirm label={t(label, { role })} about={name} question={t(question, { role, name, may })}>
      <form method="post" className="mt-3">
        <input type="hidden" name="userId" value={id} />
        <input type="hidden" name="role" value={code} />
        <button
          className={`button ${intent === 'revoke' ? 'button-danger' : ''}`}
          name="intent"
          value={intent}
        >
          {t(confirm, { role })}
        </button>
      </form>
    </Confirm>
  )
}
