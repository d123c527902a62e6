import { CASE_SECTIONS, STARRED_SECTIONS, type CaseSection } from '#content/taxonomy/case-sections.ts'
import type { Document } from '#app/editor/document.ts'
import type { OpenHeading } from '#app/editor/lexical/open-heading.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { missingSections, placeOfSection } from '../case-sections.ts'
import { Done, Missing, Pencil } from './glyphs.tsx'

type Props = {
  body: Document
  errors: FieldErrors
  /** Puts the caret under a heading; absent while there is no editor. */
  open?: OpenHeading
}

/** Which starred sections are written, and one tap to each heading of the case record. */
export function SectionGuide({ body, errors, open }: Props) {
  const t = useT()
  const missing = new Set(missingSections(body).map(({ code }) => code))
  return (
    <section className="mt-4" aria-labelledby="sections-title">
      <h3 id="sections-title" className="text-base">
        {t('writer.sections.title')}
      </h3>
      <ul className="mt-2 grid gap-2">
        {STARRED_SECTIONS.map((section) => (
          <Starred
            key={section.code}
            section={section}
            missing={missing.has(section.code)}
            error={missing.has(section.code) ? errors[`body.${section.code}`] : undefined}
            open={open}
          />
        ))}
      </ul>
      {open !== undefined && (
        <details className="mt-2">
          <summary className="tap cursor-pointer underline">{t('writer.sections.others')}</summary>
          <div className="flex flex-wrap gap-2">
            {CASE_SECTIONS.filter(({ starred }) => !starred).map((section) => (
              <button
                key={section.code}
                type="button"
                className="button button-quiet"
                onClick={() => open(section.th, (headings) => placeOfSection(section.code, headings))}
              >
                <Name section={section} />
              </button>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

/** A section by the heading it has in the story, for English readers with its meaning. */
function Name({ section }: { section: CaseSection }) {
  const language = useLanguage()
  return (
    <span>
      <span lang="th">{section.th}</span>
      {language === 'en' && ` (${section.en})`}
    </span>
  )
}

type StarredProps = {
  section: CaseSection
  missing: boolean
  error: FieldErrors[string] | undefined
  open: OpenHeading | undefined
}

function Starred({ section, missing, error, open }: StarredProps) {
  const t = useT()
  const language = useLanguage()
  return (
    <li
      id={`body.${section.code}`}
      className={`card flex flex-wrap items-center gap-x-4 gap-y-1 p-3 ${error === undefined ? '' : 'border-2 border-brick'}`}
    >
      <div className="min-w-0 flex-[1_1_14rem]">
        {error !== undefined && <p className="font-semibold text-brick">{t(error)}</p>}
        <p className="font-semibold">
          <Name section={section} /> ★
        </p>
        <p className="text-muted">{language === 'th' ? section.hintTh : section.hintEn}</p>
        <p className={`flex items-center gap-2 ${missing ? 'text-muted' : 'text-green'}`}>
          {missing ? <Missing /> : <Done />}
          {t(missing ? 'writer.sections.missing' : 'writer.sections.written')}
        </p>
      </div>
      {open !== undefined && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => open(section.th, (headings) => placeOfSection(section.code, headings))}
        >
          <Pencil />
          {t('writer.sections.open')}
          <span className="sr-only">: {section.th}</span>
        </button>
      )}
    </li>
  )
}
