import { STARRED_SECTIONS } from '#content/taxonomy/case-sections.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { JumpLink } from '#app/ui/jump-link.tsx'
import { anchorOf } from './completeness.ts'
import type { SyncState } from './draft-sync.ts'
import { FIELD_LABELS } from './field-labels.ts'

const TROUBLES: readonly SyncState[] = ['offline', 'signedOut', 'refused', 'tooLarge', 'conflict', 'notKept']

/** Whether every word is safe, and what is still missing. */
export function SaveState({ state, missing }: { state: SyncState | 'opening'; missing: FieldErrors }) {
  const t = useT()
  const trouble = state !== 'opening' && TROUBLES.includes(state)
  return (
    <div className="min-w-0 flex-[1_1_9rem]">
      <p role="status" data-sync={state} className={trouble ? 'font-semibold text-brick' : 'text-green'}>
        {/* why: without JavaScript, or before it has arrived, nobody watches what is typed. */}
        {state !== 'opening' && t(`writer.state.${state}`)}{' '}
        {state === 'signedOut' && (
          <a className="tap" href="/signin" target="_blank" rel="noreferrer">
            {t('writer.signInAgain')}
          </a>
        )}
      </p>
      <Missing fields={Object.keys(missing)} />
    </div>
  )
}

/** What is still missing, each leading to its field. */
function Missing({ fields }: { fields: string[] }) {
  const t = useT()
  const language = useLanguage()
  if (fields.length === 0) return <p className="text-muted">{t('writer.complete')}</p>
  const nameOf = (field: string) => {
    const section = STARRED_SECTIONS.find(({ code }) => field === `body.${code}`)
    if (section !== undefined) return `${section.th}${language === 'th' ? '' : ` (${section.en})`}`
    const label = FIELD_LABELS[field] ?? FIELD_LABELS[field.split('.')[0] ?? '']
    return label === undefined ? field : t(label)
  }
  return (
    <details className="text-muted">
      <summary className="tap cursor-pointer underline">
        {t('writer.missing', { count: fields.length })}
      </summary>
      <ul className="max-h-[40vh] overflow-y-auto">
        {fields.map((field) => (
          <li key={field}>
            <JumpLink to={anchorOf(field)}>{nameOf(field)}</JumpLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
