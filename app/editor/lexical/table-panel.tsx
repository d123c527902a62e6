import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { INSERT_TABLE_COMMAND } from '@lexical/table'
import { useState } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { $caretForBlock } from './caret-for-block.ts'
import { onEnter, Panel, PanelProblem } from './panel.tsx'
import { TABLE_LIMITS, tableCount } from './table-size.ts'

const SIDES = ['rows', 'columns'] as const

/** How large a new table is; its first row is a heading. */
export function TablePanel({ close }: { close: () => void }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [typed, setTyped] = useState({ rows: '3', columns: '2' })
  const [refused, setRefused] = useState(false)
  const rows = tableCount(typed.rows, TABLE_LIMITS.rows)
  const columns = tableCount(typed.columns, TABLE_LIMITS.columns)
  const act = () => {
    setRefused(rows === null || columns === null)
    if (rows === null || columns === null) return
    editor.update(() => {
      $caretForBlock()
      editor.dispatchCommand(INSERT_TABLE_COMMAND, {
        rows: String(rows),
        columns: String(columns),
        includeHeaders: { rows: true, columns: false },
      })
    })
    editor.focus()
    close()
  }
  const wrong = { rows: refused && rows === null, columns: refused && columns === null }
  return (
    <Panel>
      {SIDES.map((side) => (
        <label key={side}>
          {t(`editor.table.${side}`)}{' '}
          <span className="text-muted">{t('editor.table.range', { most: TABLE_LIMITS[side] })}</span>
          <input
            className="field"
            inputMode="numeric"
            value={typed[side]}
            aria-invalid={wrong[side]}
            onKeyDown={onEnter(act)}
            onChange={(event) => setTyped({ ...typed, [side]: event.target.value })}
          />
        </label>
      ))}
      <button type="button" className="button" onClick={act}>
        {t('editor.table.insert')}
      </button>
      {SIDES.filter((side) => wrong[side]).map((side) => (
        <PanelProblem key={side}>
          {t(`editor.table.${side}Refused`, { most: TABLE_LIMITS[side] })}
        </PanelProblem>
      ))}
    </Panel>
  )
}
