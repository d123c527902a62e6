import type { Document } from '#app/editor/document.ts'
import { listPlainBlocks, type PlainBlock } from '#app/editor/plain-blocks.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { sectionsWithoutLine } from '../case-sections.ts'

type Props = { body: Document; appended: string; needsSections: boolean }

/** How each field is called: a paragraph by the heading it stands under. */
function labelsOf(blocks: readonly PlainBlock[], t: ReturnType<typeof useT>): string[] {
  let heading = ''
  return blocks.map(({ kind, text }) => {
    const isHeading = kind === 'h2' || kind === 'h3'
    if (isHeading) heading = text
    return heading === '' || isHeading
      ? t(`writer.plain.${kind}`)
      : t('writer.plain.under', { kind: t(`writer.plain.${kind}`), heading })
  })
}

/** The text as plain fields, one a block, for pages without JavaScript; tables and pictures stay untouched. */
export function PlainBody({ body, appended, needsSections }: Props) {
  const t = useT()
  const blocks = listPlainBlocks(body)
  const labels = labelsOf(blocks, t)
  const kept = body.root.children.filter(({ type }) => type === 'table' || type === 'image').length
  return (
    <fieldset data-plain className="min-w-0">
      {kept > 0 && <p className="mt-4">{t('writer.plain.kept', { count: kept })}</p>}
      {blocks.map(({ position, kind, text }, index) => (
        <div key={position} className="mt-4">
          <label htmlFor={`block.${position}`} className="text-muted">
            {labels[index]}
          </label>
          <textarea
            id={`block.${position}`}
            name={`block.${position}`}
            className="field"
            rows={kind === 'paragraph' ? Math.min(8, Math.max(3, Math.ceil(text.length / 60))) : 1}
            defaultValue={text}
            lang="th"
          />
        </div>
      ))}
      {needsSections && <SectionsToAdd body={body} />}
      <div className="mt-4">
        <label htmlFor="append" className="font-semibold">
          {t('writer.plain.append')}
        </label>
        <textarea id="append" name="append" className="field" rows={8} defaultValue={appended} lang="th" />
      </div>
    </fieldset>
  )
}

/** A field for each starred section that has no line in the story yet; its heading comes with it. */
function SectionsToAdd({ body }: { body: Document }) {
  const t = useT()
  const language = useLanguage()
  return sectionsWithoutLine(body).map((section) => (
    <div key={section.code} className="mt-4">
      <label htmlFor={`section.${section.code}`} className="font-semibold">
        {t('writer.plain.section', { name: section.th })}
      </label>
      <p id={`section.${section.code}-hint`} className="text-muted">
        {language === 'th' ? section.hintTh : section.hintEn}
      </p>
      <textarea
        id={`section.${section.code}`}
        name={`section.${section.code}`}
        aria-describedby={`section.${section.code}-hint`}
        className="field"
        rows={4}
        lang="th"
      />
    </div>
  ))
}
