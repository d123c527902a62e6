import { TOGGLE_LINK_COMMAND } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { mergeRegister } from '@lexical/utils'
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
} from 'lucide-react'
import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { LinkPanel } from './link-panel.tsx'
import { DESCRIBE_PICTURE_COMMAND } from './picture-commands.ts'
import { DescriptionPanel, PicturePanel } from './picture-panels.tsx'
import { TablePanel } from './table-panel.tsx'
import { TableTools } from './table-tools.tsx'
import { moveAmongTools, ToolButton, type Tool } from './tool-button.tsx'
import { $toolStates, type ToolState } from './tool-states.ts'
import type { UploadPicture } from './upload-picture.ts'

/** Where the Tab key stops first: a tool that is always in sight. */
const FIRST_STOP: MessageKey = 'editor.tool.h2'

/** Everything one can do to the text, as buttons with words. */
export function Toolbar({ upload }: { upload: UploadPicture }) {
  const [editor] = useLexicalComposerContext()
  const t = useT()
  const [panel, setPanel] = useState<'link' | 'table' | 'picture' | { describe: NodeKey } | null>(null)
  const [states, setStates] = useState<readonly ToolState[]>([])
  const [all, setAll] = useState(false)
  const [stop, setStop] = useState<MessageKey>(FIRST_STOP)

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState }) => {
          editorState.read(() => {
            const now = $toolStates()
            setStates((before) => (before.join() === now.join() ? before : now))
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
  const is = (state: ToolState) => ({ pressed: states.includes(state) })
  const opens = (name: 'link' | 'table' | 'picture') => ({
    act: () => setPanel(panel === name ? null : name),
    expanded: panel === name,
  })
  const fewer = () => {
    setAll(false)
    // why: on a phone the tool that the Tab key stops at may be put away by this.
    setStop(FIRST_STOP)
  }
  const tools: Tool[] = [
    {
      label: 'editor.tool.h2',
      icon: Heading2,
      act: blocks(() => $createHeadingNode('h2')),
      first: true,
      ...is('h2'),
    },
    { label: 'editor.tool.h3', icon: Heading3, act: blocks(() => $createHeadingNode('h3')), ...is('h3') },
    {
      label: 'editor.tool.paragraph',
      icon: Pilcrow,
      act: blocks(() => $createParagraphNode()),
      ...is('paragraph'),
    },
    {
      label: 'editor.tool.bold',
      icon: Bold,
      act: onText(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')),
      ...is('bold'),
    },
    {
      label: 'editor.tool.bullets',
      icon: List,
      act: onText(() => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined)),
      first: true,
      ...is('bullets'),
    },
    {
      label: 'editor.tool.numbers',
      icon: ListOrdered,
      act: onText(() => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined)),
      ...is('numbers'),
    },
    { label: 'editor.tool.quote', icon: Quote, act: blocks(() => $createQuoteNode()), ...is('quote') },
    { label: 'editor.tool.link', icon: Link, ...opens('link') },
    { label: 'editor.tool.table', icon: Table, ...opens('table'), first: true },
    { label: 'editor.tool.picture', icon: Image, ...opens('picture'), first: true },
    { label: 'editor.tool.undo', icon: Undo2, act: () => editor.dispatchCommand(UNDO_COMMAND, undefined) },
    { label: 'editor.tool.redo', icon: Redo2, act: () => editor.dispatchCommand(REDO_COMMAND, undefined) },
  ]
  const more: Pick<Tool, 'label' | 'icon'> = all
    ? { label: 'editor.tool.less', icon: ChevronUp }
    : { label: 'editor.tool.more', icon: ChevronDown }
  const close = () => setPanel(null)
  return (
    <div className="card sticky top-0 z-[5] rounded-b-none border-b-0">
      <div
        role="toolbar"
        aria-label={t('editor.toolbar')}
        onKeyDown={moveAmongTools}
        className={`grid ${all ? 'grid-cols-[repeat(4,auto)]' : 'grid-cols-5'} p-1 sm:flex sm:flex-wrap`}
      >
        {tools.map((tool) => (
          <ToolButton
            key={tool.label}
            tool={tool}
            display={all || tool.first === true ? 'flex' : 'hidden sm:flex'}
            stop={stop === tool.label}
            onStop={() => setStop(tool.label)}
            onDone={() => all && fewer()}
          />
        ))}
        <ToolButton
          tool={{ ...more, act: all ? fewer : () => setAll(true), expanded: all }}
          display="flex sm:hidden"
          stop={stop === more.label}
          onStop={() => setStop(more.label)}
          onDone={() => undefined}
        />
      </div>
      {panel === 'link' && (
        <LinkPanel close={close} add={(url) => editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)} />
      )}
      {panel === 'table' && <TablePanel close={close} />}
      {panel === 'picture' && <PicturePanel close={close} upload={upload} />}
      {typeof panel === 'object' && panel !== null && (
        <DescriptionPanel key={panel.describe} nodeKey={panel.describe} close={close} />
      )}
      {states.includes('inTable') && <TableTools />}
    </div>
  )
}
