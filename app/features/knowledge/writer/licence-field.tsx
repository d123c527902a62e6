import { LICENCES } from '#content/taxonomy/item-terms.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { CheckField, type FieldError } from '#app/ui/form-field.tsx'

type Props = { chosen: string; error: FieldError | undefined }

/** What others may do with the item: each licence with what it means, for their names differ only at the end. */
export function LicenceField({ chosen, error }: Props) {
  const t = useT()
  const language = useLanguage()
  return (
    <fieldset
      id="licence"
      className={`mt-6 min-w-0 ${error === undefined ? '' : 'border-s-4 border-brick ps-3'}`}
    >
      <legend className="font-semibold">{t('writer.field.licence')}</legend>
      {error !== undefined && (
        <p className="font-semibold text-brick">
          {typeof error === 'string' ? t(error) : t(error.key, error.params)}
        </p>
      )}
      {LICENCES.map((licence) => (
        <CheckField
          key={licence.code}
          type="radio"
          id={`licence.${licence.code}`}
          name="licence"
          value={licence.code}
          defaultChecked={licence.code === chosen}
          label={
            <>
              {t(`writer.licence.${licence.code}`)}
              <span className="block text-muted">{licence[language]}</span>
            </>
          }
        />
      ))}
    </fieldset>
  )
}
