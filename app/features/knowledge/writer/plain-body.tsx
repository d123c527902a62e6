import type { Document } from '#app/editor/document.ts'
import { listPlainBlocks } from '#app/editor/plain-blocks.ts'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'

/** The text as plain fields, one a block, for pages without JavaScript; tables and pictures stay untouched. */
export function PlainBody({ body, appended }: { body: Document; appended: string }) {
  const t = useT()
  const blocks = listPlainBlocks(body)
  const kept = body.root.children.filter(({ type }) => type === 'table' || type === 'image').length
  return (
    <fieldset data-plain className="min-w-0">
      {kept > 0 && <p className="mt-4">{t('writer.plain.kept', { count: kept })}</p>}
      {blocks.map(({ position, kind, text }) => (
        <div key={position} className="mt-4">
          <label htmlFor={`block.${position}`} className="text-muted">
            {t(`writer.plain.${kind}` as MessageKey)}
          </label>
          <textarea
            id={`block.${position}`}
            name={`block.${position}`}
            className="field"
            rows={Math.min(8, Math.max(1, Math.ceil(text.length / 60)))}
            defaultValue={text}
            lang="th"
          />
        </div>
      ))}
      <div className="mt-4">
        <label htmlFor="append" className="font-semibold">
          {t('writer.plain.append')}
        </label>
        <textarea id="append" name="append" className="field" rows={8} defaultValue={appended} lang="th" />
      </div>
    </fieldset>
  )
}
