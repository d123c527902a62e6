import { $isListNode, ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { TableCellNode } from '@lexical/table'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isParagraphNode, $isRangeSelection, type LexicalNode } from 'lexical'

/** What the words at the caret are, named as the tools that make them so. */
export type ToolState = 'h2' | 'h3' | 'paragraph' | 'bold' | 'bullets' | 'numbers' | 'quote' | 'inTable'

function $blockState(node: LexicalNode): ToolState | null {
  const list = $getNearestNodeOfType(node, ListNode)
  if ($isListNode(list)) return list.getListType() === 'number' ? 'numbers' : 'bullets'
  const block = node.getTopLevelElement()
  if ($isHeadingNode(block)) return block.getTag() === 'h2' ? 'h2' : 'h3'
  if ($isQuoteNode(block)) return 'quote'
  return $isParagraphNode(block) ? 'paragraph' : null
}

/** What holds at the caret; empty where there is none. */
export function $toolStates(): ToolState[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const node = selection.anchor.getNode()
  const block = $blockState(node)
  return [
    ...(block === null ? [] : [block]),
    ...(selection.hasFormat('bold') ? (['bold'] as const) : []),
    ...($getNearestNodeOfType(node, TableCellNode) === null ? [] : (['inTable'] as const)),
  ]
}
