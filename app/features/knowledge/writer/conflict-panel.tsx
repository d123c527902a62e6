import { toPlainText } from '#app/editor/to-plain-text.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import type { FieldConflict } from '../draft-conflict.ts'
import type { DraftContent } from '../item-content.ts'
import { shownDay, shownYear } from './eras.ts'

type Props = {
  conflicts: FieldConflict<DraftContent>[]
  choose?: (choices: Partial<Record<keyof DraftContent, 'mine' | 'theirs'>>) => void
}

/** A field's value as words. */
function words(conflict: FieldConflict<DraftContent>, side: 'mine' | 'theirs', language: Language): string {
  if (conflict.field === 'body') return toPlainText(conflict[side])
  if (conflict.field === 'periodFrom' || conflict.field === 'periodTo')
    return shownYear(conflict[side], language)
  if (conflict.field === 'documentedOn') {
    const { day, month, year } = shownDay(conflict[side], language)
    return `${day}/${month}/${year}`
  }
  const value: unknown = conflict[side]
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every((part) => typeof part === 'string')
    ? value.join('\n')
    : JSON.stringify(value)
}

/** Both sides of every field that two screens changed. Names of the choices are `choice.<field>`. */
export function ConflictPanel({ conflicts, choose }: Props) {
  const t = useT()
  const language = useLanguage()
  return (
    <section id="conflict" tabIndex={-1} className="card mt-6 border-2 border-turmeric p-4" role="alert">
      <h2>{t('writer.conflict.title')}</h2>
      <p className="mt-2">{t('writer.conflict.lead')}</p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field} className="mt-4 min-w-0">
          <legend className="font-semibold">{t(`writer.field.${conflict.field}` as MessageKey)}</legend>
          <div className="mt-2 grid gap-3 sm:grid-cols-2">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="card block min-w-0 cursor-pointer p-3">
                <input
                  type="radio"
                  className="mr-2 size-6 align-middle accent-indigo"
                  name={`choice.${conflict.field}`}
                  value={side}
                  defaultChecked={side === 'mine'}
                />
                <span className="font-semibold">{t(`writer.conflict.${side}`)}</span>
                <span className="mt-2 block max-h-72 overflow-y-auto whitespace-pre-wrap" lang="th">
                  {words(conflict, side, language)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {choose !== undefined && (
        <button
          type="button"
          className="button mt-4"
          onClick={(event) => {
            const form = new FormData(event.currentTarget.form ?? undefined)
            const chosen = conflicts.map(({ field }) => [
              field,
              form.get(`choice.${field}`) === 'theirs' ? 'theirs' : 'mine',
            ])
            choose(Object.fromEntries(chosen) as Partial<Record<keyof DraftContent, 'mine' | 'theirs'>>)
          }}
        >
          {t('writer.conflict.keep')}
        </button>
      )}
    </section>
  )
}
