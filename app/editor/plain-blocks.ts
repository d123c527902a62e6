import type { BlockNode, Document, InlineNode, ListItemNode, ListNode } from './document.ts'
import { documentOf } from './document.ts'
import { fromPlainText } from './from-plain-text.ts'
import { editInlines, editableText } from './plain-inlines.ts'

/** One block that can be written in a plain text field. `position` names its place, as `3` or `3.0.1`. */
export type PlainBlock = {
  position: string
  kind: 'paragraph' | 'h2' | 'h3' | 'quote' | 'listitem'
  text: string
}

const isList = (node: ListItemNode['children'][number]): node is ListNode => node.type === 'list'
const isInline = (node: ListItemNode['children'][number]): node is InlineNode => node.type !== 'list'

function itemBlocks(list: ListNode, position: string): PlainBlock[] {
  return list.children.flatMap((item, index) => {
    const here = `${position}.${index}`
    const words = item.children.filter(isInline)
    const own: PlainBlock = { position: here, kind: 'listitem', text: editableText(words) }
    // why: an item that only wraps an inner list has no words of its own to edit.
    const shown = words.length > 0 || item.children.length === 0 ? [own] : []
    const inner = item.children.filter(isList)
    return [...shown, ...inner.flatMap((child, place) => itemBlocks(child, `${here}.${place}`))]
  })
}

/** The blocks that can be edited without JavaScript, in reading order; tables and pictures are not among them. */
export function listPlainBlocks(document: Document): PlainBlock[] {
  return document.root.children.flatMap((block, index): PlainBlock[] => {
    const position = String(index)
    if (block.type === 'table' || block.type === 'image') return []
    if (block.type === 'list') return itemBlocks(block, position)
    const kind = block.type === 'heading' ? block.tag : block.type
    return [{ position, kind, text: editableText(block.children) }]
  })
}

type Edits = ReadonlyMap<string, string>

const edited = (children: InlineNode[], edits: Edits, position: string): InlineNode[] => {
  const text = edits.get(position)
  return text === undefined ? children : editInlines(children, text)
}

function editList(list: ListNode, edits: Edits, position: string): ListNode {
  const children = list.children.map((item, index): ListItemNode => {
    const here = `${position}.${index}`
    const words = item.children.filter(isInline)
    const lists = item.children.filter(isList)
    if (words.length === 0 && lists.length > 0) return { ...item, children: editLists(lists, edits, here) }
    return { ...item, children: [...edited(words, edits, here), ...editLists(lists, edits, here)] }
  })
  return { ...list, children }
}

const editLists = (lists: ListNode[], edits: Edits, position: string): ListNode[] =>
  lists.map((list, place) => editList(list, edits, `${position}.${place}`))

function editBlock(block: BlockNode, edits: Edits, position: string): BlockNode {
  if (block.type === 'table' || block.type === 'image') return block
  if (block.type === 'list') return editList(block, edits, position)
  return { ...block, children: edited(block.children, edits, position) }
}

/**
 * The text with the words of some blocks replaced. Marks, links and pictures outside the changed words
 * stay; tables and pictures stay untouched; positions that name no editable block are ignored. `appended`
 * is written after the end, one paragraph a line. Base the positions on the same revision as the edits.
 */
export function applyPlainBlocks(document: Document, edits: Edits, appended = ''): Document {
  const blocks = document.root.children.map((block, index) => editBlock(block, edits, String(index)))
  const more = appended.trim() === '' ? [] : fromPlainText(appended).root.children
  return documentOf([...blocks, ...more])
}
