import type { SerializedEditorState } from 'lexical'
import {
  documentSchema,
  type BlockNode,
  type Document,
  type ImageNode,
  type InlineNode,
} from '../document.ts'

type Serialized = Record<string, unknown>

/** What Lexical wants beside what we store; every value is its own default. */
const ELEMENT = { direction: null, format: '', indent: 0 } as const

function inline(node: InlineNode): Serialized {
  switch (node.type) {
    case 'text':
      return { ...node, detail: 0, mode: 'normal', style: '' }
    case 'link':
      return {
        ...node,
        ...ELEMENT,
        rel: null,
        target: null,
        title: null,
        children: node.children.map(inline),
      }
    default:
      return { ...node }
  }
}

/** A line of words in the editor holds no pictures; they stand before and after it as blocks of their own. */
function withoutPictures(node: Extract<BlockNode, { children: InlineNode[] }>): Serialized[] {
  const parts: Serialized[] = []
  let words: InlineNode[] = []
  const close = () => {
    if (words.length > 0) parts.push({ ...node, ...ELEMENT, children: words.map(inline) })
    words = []
  }
  for (const child of node.children) {
    if (child.type !== 'image') words.push(child)
    else {
      close()
      parts.push(picture(child))
    }
  }
  close()
  return parts.length > 0 ? parts : [{ ...node, ...ELEMENT, children: [] }]
}

const picture = (node: ImageNode): Serialized => ({ ...node })

function blocks(node: BlockNode): Serialized[] {
  switch (node.type) {
    case 'image':
      return [picture(node)]
    case 'list':
      return [
        {
          ...node,
          ...ELEMENT,
          children: node.children.map((item) => ({
            ...item,
            ...ELEMENT,
            children: item.children.flatMap((child) =>
              child.type === 'list' ? blocks(child) : [inline(child)],
            ),
          })),
        },
      ]
    case 'table':
      return [
        {
          ...node,
          ...ELEMENT,
          children: node.children.map((row) => ({
            ...row,
            ...ELEMENT,
            children: row.children.map((cell) => ({
              ...cell,
              ...ELEMENT,
              backgroundColor: null,
              children: cell.children.flatMap(blocks),
            })),
          })),
        },
      ]
    default:
      return withoutPictures(node)
  }
}

/** A stored text as Lexical's own state. */
export function toEditorState(document: Document): SerializedEditorState {
  const root = { type: 'root', version: 1, ...ELEMENT, children: document.root.children.flatMap(blocks) }
  // why: Lexical's type names every field of every node; its parser reads these and checks the rest itself.
  return { root } as unknown as SerializedEditorState
}

/** Lexical's state as we store it; null where it holds something that we do not know. */
export function fromEditorState(state: SerializedEditorState): Document | null {
  const parsed = documentSchema.safeParse(state)
  return parsed.success ? parsed.data : null
}
