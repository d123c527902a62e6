import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { JumpLink } from './jump-link.tsx'
import { HEARD_FIRST } from './said.tsx'

/** What keeps a form from being sent, at its top, each leading to its field. */
export function ErrorSummary(props: {
  errors: Record<string, MessageKey> | undefined
  /** How a field is called. */
  labels: Record<string, MessageKey>
  /** The form has passwords, which are never sent back to be shown again. */
  passwords?: boolean
  /** Where a field takes the focus itself. */
  quiet?: boolean
}) {
  const t = useT()
  const errors = Object.entries(props.errors ?? {})
  if (errors.length === 0) return null
  return (
    <section
      className="card mt-6 border-2 border-brick p-4"
      role="alert"
      {...(props.quiet === true ? {} : HEARD_FIRST)}
    >
      <h2 className="text-brick">{t('common.error.summary', { count: errors.length })}</h2>
      <p>{t(props.passwords === true ? 'common.error.keptButPasswords' : 'common.error.kept')}</p>
      <ul className="mt-2">
        {errors.map(([field, message]) => {
          const label = props.labels[field]
          return (
            <li key={field}>
              <JumpLink to={field}>
                {label === undefined ? '' : `${t(label)}: `}
                {t(message)}
              </JumpLink>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
