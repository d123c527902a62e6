import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType, mergeRegister } from '@lexical/utils'
import { TableCellNode } from '@lexical/table'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type NodeKey,
} from 'lexical'
import {
  Bold,
  ChevronDown,
  ChevronUp,
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
import { LinkPanel } from './link-panel.tsx'
import { DESCRIBE_PICTURE_COMMAND } from './picture-commands.ts'
import { DescriptionPanel, PicturePanel } from './picture-panels.tsx'
import { TablePanel } from './table-panel.tsx'
import { TableTools } from './table-tools.tsx'
import type { UploadPicture } from './upload-picture.ts'

/** `first`: shown on a phone before anybody asks for more. */
type Tool = { label: MessageKey; icon: LucideIcon; act: () => void; first?: true }

/** Everything one can do to the text, as buttons with words. */
export function Toolbar({ upload }: { upload: UploadPicture }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [panel, setPanel] = useState<'link' | 'table' | 'picture' | { describe: NodeKey } | null>(null)
  const [inTable, setInTable] = useState(false)
  const [all, setAll] = useState(false)

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          editorState.read(() => {
            const selection = $getSelection()
            const anchor = $isRangeSelection(selection) ? selection.anchor.getNode() : null
            setInTable(anchor !== null && $getNearestNodeOfType(anchor, TableCellNode) !== null)
          })
        }),
        editor.registerCommand(
          DESCRIBE_PICTURE_COMMAND,
          (describe) => {
            setPanel({ describe })
            return true
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  )

  /** Acts on the text, at its end where nobody has touched it yet. */
  const onText = (act: () => void) => () => editor.focus(act)
  const blocks = (make: () => ElementNode) =>
    onText(() =>
      editor.update(() => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) $setBlocksType(selection, make)
      }),
    )
  const open = (name: typeof panel) => () => setPanel(panel === name ? null : name)
  const tools: Tool[] = [
    { label: 'editor.tool.h2', icon: Heading2, act: blocks(() => $createHeadingNode('h2')), first: true },
    { label: 'editor.tool.h3', icon: Heading3, act: blocks(() => $createHeadingNode('h3')) },
    { label: 'editor.tool.paragraph', icon: Pilcrow, act: blocks(() => $createParagraphNode()) },
    {
      label: 'editor.tool.bold',
      icon: Bold,
      act: onText(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
    },
    {
      label: 'editor.tool.bullets',
      icon: List,
      act: onText(() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)),
      first: true,
    },
    {
      label: 'editor.tool.numbers',
      icon: ListOrdered,
      act: onText(() => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)),
    },
    { label: 'editor.tool.quote', icon: Quote, act: blocks(() => $createQuoteNode()) },
    { label: 'editor.tool.link', icon: Link, act: open('link') },
    { label: 'editor.tool.table', icon: Table, act: open('table'), first: true },
    { label: 'editor.tool.picture', icon: Image, act: open('picture'), first: true },
    { label: 'editor.tool.undo', icon: Undo2, act: () => editor.dispatchCommand(UNDO_COMMAND, undefined) },
    { label: 'editor.tool.redo', icon: Redo2, act: () => editor.dispatchCommand(REDO_COMMAND, undefined) },
  ]
  const close = () => setPanel(null)
  return (
    <div className="card sticky top-0 z-[5] rounded-b-none border-b-0">
      <div
        role="toolbar"
        aria-label={t('editor.toolbar')}
        className={`grid ${all ? 'grid-cols-[repeat(4,auto)]' : 'grid-cols-5'} p-1 sm:flex sm:flex-wrap`}
      >
        {tools.map((tool) => (
          <ToolButton
            key={tool.label}
            tool={tool}
            hidden={!all && tool.first !== true}
            onDone={() => setAll(false)}
          />
        ))}
        <button
          type="button"
          className={`${TOOL} flex sm:hidden`}
          aria-expanded={all}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setAll(!all)}
        >
          {all ? <ChevronUp size={20} aria-hidden /> : <ChevronDown size={20} aria-hidden />}
          {t(all ? 'editor.tool.less' : 'editor.tool.more')}
        </button>
      </div>
      {panel === 'link' && (
        <LinkPanel close={close} add={(url) => editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)} />
      )}
      {panel === 'table' && <TablePanel close={close} />}
      {panel === 'picture' && <PicturePanel close={close} upload={upload} />}
      {typeof panel === 'object' && panel !== null && (
        <DescriptionPanel key={panel.describe} nodeKey={panel.describe} close={close} />
      )}
      {inTable && <TableTools />}
    </div>
  )
}

const TOOL =
  'min-h-12 min-w-14 flex-col items-center justify-center rounded text-[0.85rem] leading-normal whitespace-nowrap hover:bg-indigo-soft sm:px-2 sm:text-sm'

type ToolButtonProps = { tool: Tool; hidden: boolean; onDone: () => void }

/** `hidden`: on a phone, until somebody asks for more. */
function ToolButton({ tool: { label, icon: Icon, act }, hidden, onDone }: ToolButtonProps) {
  const t = useT()
  return (
    <button
      type="button"
      className={`${TOOL} ${hidden ? 'hidden sm:flex' : 'flex'}`}
      // why: the caret must stay where it is while a button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        act()
        onDone()
      }}
    >
      <Icon size={20} aria-hidden />
      {t(label)}
    </button>
  )
}
