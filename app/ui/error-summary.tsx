import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { JumpLink } from './jump-link.tsx'

/** What keeps a form from being sent, at its top, each leading to its field. `labels`: how a field is called. */
export function ErrorSummary(props: {
  errors: Record<string, MessageKey> | undefined
  labels: Record<string, MessageKey>
}) {
  const t = useT()
  const errors = Object.entries(props.errors ?? {})
  if (errors.length === 0) return null
  return (
    <section className="card mt-6 border-2 border-brick p-4" role="alert">
      <h2 className="text-brick">{t('common.error.summary', { count: errors.length })}</h2>
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
