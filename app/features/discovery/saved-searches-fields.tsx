import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import { SelectField, TextField } from '#app/ui/form-field.tsx'
import { ALERTS } from './saved-searches.ts'

type Props = {
  /** Put behind the fields' ids, where several forms stand on one page. */
  suffix?: string
  name: string
  alert: string
  canMail: boolean
  errors: FieldErrors
}

/** What a saved search is called, and how its owner hears of news. */
export function SavedSearchFields({ suffix = '', name, alert, canMail, errors }: Props) {
  const t = useT()
  return (
    <>
      <TextField
        id={`name${suffix}`}
        name="name"
        label={t('saved.name')}
        hint={t('saved.nameHint')}
        error={errors['name']}
        defaultValue={name}
        autoComplete="off"
      />
      <SelectField
        id={`alert${suffix}`}
        name="alert"
        label={t('saved.alert')}
        hint={
          <>
            {t('saved.alertHint')}
            {!canMail && <span className="mt-1 block">{t('saved.noMail')}</span>}
          </>
        }
        error={errors['alert']}
        defaultValue={alert}
      >
        {ALERTS.map((one) => (
          <option key={one} value={one} disabled={one === 'mail' && !canMail}>
            {t(`saved.alert.${one}`)}
          </option>
        ))}
      </SelectField>
    </>
  )
}
