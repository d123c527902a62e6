import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType } from '@lexical/utils'
import { TableCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
} from 'lexical'
import {
  Bold,
  Heading2,
  Heading3,
  Image,
  Link,
  List,
  ListOrdered,
  Pilcrow,
  Quote,
  Redo2,
  Table,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { LinkPanel, PicturePanel, TablePanel } from './panels.tsx'
import { TableTools } from './table-tools.tsx'
import type { UploadPicture } from './upload-picture.ts'

type Tool = { label: MessageKey; icon: LucideIcon; act: () => void }

/** Everything one can do to the text, as buttons with words. */
export function Toolbar({ upload }: { upload: UploadPicture }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [panel, setPanel] = useState<'link' | 'table' | 'picture' | null>(null)
  const [inTable, setInTable] = useState(false)

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        editorState.read(() => {
          const selection = $getSelection()
          const anchor = $isRangeSelection(selection) ? selection.anchor.getNode() : null
          setInTable(anchor !== null && $getNearestNodeOfType(anchor, TableCellNode) !== null)
        })
      }),
    [editor],
  )

  const blocks = (make: () => ElementNode) => () =>
    editor.update(() => {
      const selection = $getSelection()
      if ($isRangeSelection(selection)) $setBlocksType(selection, make)
    })
  const open = (name: typeof panel) => () => setPanel(panel === name ? null : name)
  const tools: Tool[] = [
    { label: 'editor.tool.h2', icon: Heading2, act: blocks(() => $createHeadingNode('h2')) },
    { label: 'editor.tool.h3', icon: Heading3, act: blocks(() => $createHeadingNode('h3')) },
    { label: 'editor.tool.paragraph', icon: Pilcrow, act: blocks(() => $createParagraphNode()) },
    { label: 'editor.tool.bold', icon: Bold, act: () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold') },
    {
      label: 'editor.tool.bullets',
      icon: List,
      act: () => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
    },
    {
      label: 'editor.tool.numbers',
      icon: ListOrdered,
      act: () => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
    },
    { label: 'editor.tool.quote', icon: Quote, act: blocks(() => $createQuoteNode()) },
    { label: 'editor.tool.link', icon: Link, act: open('link') },
    { label: 'editor.tool.table', icon: Table, act: open('table') },
    { label: 'editor.tool.picture', icon: Image, act: open('picture') },
    { label: 'editor.tool.undo', icon: Undo2, act: () => editor.dispatchCommand(UNDO_COMMAND, undefined) },
    { label: 'editor.tool.redo', icon: Redo2, act: () => editor.dispatchCommand(REDO_COMMAND, undefined) },
  ]
  const close = () => setPanel(null)
  return (
    <div className="card sticky top-0 z-[5] rounded-b-none border-b-0">
      <div role="toolbar" aria-label={t('editor.toolbar')} className="flex overflow-x-auto p-1">
        {tools.map(({ label, icon: Icon, act }) => (
          <button
            key={label}
            type="button"
            className="flex min-h-12 min-w-14 shrink-0 flex-col items-center justify-center rounded px-2 text-sm hover:bg-indigo-soft"
            // why: the caret must stay where it is while a button is pressed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={act}
          >
            <Icon size={20} aria-hidden />
            {t(label)}
          </button>
        ))}
      </div>
      {panel === 'link' && (
        <LinkPanel close={close} add={(url) => editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)} />
      )}
      {panel === 'table' && <TablePanel close={close} />}
      {panel === 'picture' && <PicturePanel close={close} upload={upload} />}
      {inTable && <TableTools />}
    </div>
  )
}
