import { ProvinceOptions } from './province-options.tsx'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useT } from '#app/i18n/i18n.tsx'
import { SelectField, TextField } from '#app/ui/form-field.tsx'

export const FUND_LABELS = {
  name: 'admin.funds.name',
  tambon: 'writer.field.tambon',
  amphoe: 'writer.field.amphoe',
  province: 'writer.field.province',
} as const

/** Name and place of a fund, as typed or as they are. */
export function FundFields({ errors, values }: { errors: FieldErrors; values: Record<string, string> }) {
  const t = useT()
  const text = (id: 'name' | 'tambon' | 'amphoe') => ({
    id,
    label: t(FUND_LABELS[id]),
    error: errors[id],
    defaultValue: values[id],
    lang: 'th',
  })
  return (
    <>
      <TextField {...text('name')} />
      <TextField {...text('tambon')} />
      <TextField {...text('amphoe')} optional />
      <SelectField
        id="province"
        label={t(FUND_LABELS.province)}
        error={errors['province']}
        defaultValue={values['province'] ?? ''}
      >
        <option value="">{t('writer.choose')}</option>
        <ProvinceOptions />
      </SelectField>
    </>
  )
}
