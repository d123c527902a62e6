import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import type { FieldError } from '#app/ui/form-field.tsx'
import { shownDay } from './eras.ts'

const MONTHS = Array.from({ length: 12 }, (_, index) => index)
const DAYS = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'))

function monthNames(language: Language): string[] {
  const format = new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    month: 'long',
    timeZone: 'UTC',
  })
  return MONTHS.map((month) => format.format(new Date(Date.UTC(2000, month, 1))))
}

type Props = { id: string; label: string; stored: string; error: FieldError | undefined }

/** A day in three fields, in the reader's era; a browser's own date box knows only the common one. */
export function DayField({ id, label, stored, error }: Props) {
  const t = useT()
  const language = useLanguage()
  const { day, month, year } = shownDay(stored, language)
  const wrong = error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` }
  return (
    <fieldset id={id} className={`mt-6 min-w-0 ${error === undefined ? '' : 'border-s-4 border-brick ps-3'}`}>
      <legend className="font-semibold">{label}</legend>
      {error !== undefined && (
        <p id={`${id}-error`} className="font-semibold text-brick">
          {typeof error === 'string' ? t(error) : t(error.key, error.params)}
        </p>
      )}
      <div className="grid max-w-[28em] grid-cols-[3.5em_1fr_4em] gap-2">
        <div>
          <label htmlFor={`${id}.day`} className="text-muted">
            {t('writer.day.day')}
          </label>
          <select id={`${id}.day`} name={`${id}.day`} className="field px-2!" defaultValue={day} {...wrong}>
            <option value="">–</option>
            {DAYS.map((each) => (
              <option key={each} value={each}>
                {Number(each)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}.month`} className="text-muted">
            {t('writer.day.month')}
          </label>
          <select
            id={`${id}.month`}
            name={`${id}.month`}
            className="field px-2!"
            defaultValue={month}
            {...wrong}
          >
            <option value="">–</option>
            {monthNames(language).map((name, index) => (
              <option key={name} value={String(index + 1).padStart(2, '0')}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}.year`} className="text-muted">
            {t('writer.day.year')}
          </label>
          <input
            id={`${id}.year`}
            name={`${id}.year`}
            className="field px-2!"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={year}
            {...wrong}
          />
        </div>
      </div>
    </fieldset>
  )
}
