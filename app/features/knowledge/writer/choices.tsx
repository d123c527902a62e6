import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { CheckField, type FieldError } from '#app/ui/form-field.tsx'

type Props = {
  id: 'benefitTypes' | 'beneficiaries' | 'licence'
  /** One of them instead of several. */
  type?: 'radio'
  terms: readonly { code: string; th: string; en: string }[]
  /** What each means, said before its name. */
  meaning?: (code: string) => string
  chosen: readonly string[]
  error: FieldError | undefined
}

/** Several of a list or one of it, as boxes to tick. */
export function Choices({ id, type, terms, meaning, chosen, error }: Props) {
  const t = useT()
  const language = useLanguage()
  return (
    <fieldset className={`mt-6 min-w-0 ${error === undefined ? '' : 'border-s-4 border-brick ps-3'}`} id={id}>
      <legend className="font-semibold">{t(`writer.field.${id}`)}</legend>
      {error !== undefined && (
        <p className="font-semibold text-brick">
          {typeof error === 'string' ? t(error) : t(error.key, error.params)}
        </p>
      )}
      <div className={type === undefined ? 'grid sm:grid-cols-2' : 'grid'}>
        {terms.map((term) => (
          <CheckField
            key={term.code}
            id={`${id}.${term.code}`}
            name={id}
            {...(type === undefined ? {} : { type })}
            value={term.code}
            label={
              <>
                {meaning?.(term.code)}
                <span className={meaning && 'block text-muted'}>{term[language]}</span>
              </>
            }
            defaultChecked={chosen.includes(term.code)}
          />
        ))}
      </div>
    </fieldset>
  )
}
