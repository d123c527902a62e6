import { useT } from '#app/i18n/i18n.tsx'
import { TextField, type FieldError } from '#app/ui/form-field.tsx'
import { CONTENT_LIMITS, type DraftContent } from '../item-content.ts'
import { SPARE_SOURCES } from './draft-from-form.ts'

type Props = { sources: DraftContent['sources']; errorOf: (field: string) => FieldError | undefined }

/** One group of fields a source, and a few empty ones. */
export function SourcesFields({ sources, errorOf }: Props) {
  const t = useT()
  const spare = Math.min(SPARE_SOURCES, CONTENT_LIMITS.list - sources.length)
  return [...sources, ...Array.from({ length: spare }, () => ({ title: '', url: '', date: '' }))].map(
    (source, index) => (
      <fieldset key={index} className="mt-6 min-w-0 border-t border-rule pt-2">
        <legend className="float-left w-full font-semibold">
          {t('writer.sourceLine.line', { line: index + 1 })}
        </legend>
        <div className="clear-both flow-root">
          {(['title', 'url', 'date'] as const).map((part) => (
            <TextField
              key={part}
              id={`sources.${index}.${part}`}
              label={t(`writer.field.source.${part}`)}
              error={errorOf(`sources.${index}.${part}`)}
              defaultValue={source[part]}
              optional
              {...(part === 'url' ? { inputMode: 'url', autoCapitalize: 'none' } : { lang: 'th' })}
            />
          ))}
        </div>
      </fieldset>
    ),
  )
}
