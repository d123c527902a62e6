import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
} from '@lexical/table'
import { useT } from '#app/i18n/i18n.tsx'

const TOOLS = [
  ['editor.table.addRow', () => $insertTableRowAtSelection(true)],
  ['editor.table.addColumn', () => $insertTableColumnAtSelection(true)],
  ['editor.table.deleteRow', () => $deleteTableRowAtSelection()],
  ['editor.table.deleteColumn', () => $deleteTableColumnAtSelection()],
] as const

/** Rows and columns, shown while the caret is in a table. */
export function TableTools() {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  return (
    <div
      role="group"
      aria-label={t('editor.tool.table')}
      className="flex flex-wrap gap-2 border-t border-rule p-2"
    >
      {TOOLS.map(([label, act]) => (
        <button
          key={label}
          type="button"
          className="button button-quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor.update(() => void act())}
        >
          {t(label)}
        </button>
      ))}
    </div>
  )
}
