import type { BlockNode, Document, InlineNode, ListNode } from '#app/editor/document.ts'

/** What a line of a story is; `picture` is one that stands alone. */
export type LineKind = 'paragraph' | 'heading' | 'quote' | 'listitem' | 'row' | 'picture'

/** One line of a story. `sameAs` is equal for lines that readers see alike: words, marks, links and pictures. */
export type StoryLine = { kind: LineKind; text: string; sameAs: string }

/** Words as a reviewer checks them: where a link leads is written behind it, a picture is its description. */
function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'image') return `[${node.alt}]`
      return node.url === '' ? wordsOf(node.children) : `${wordsOf(node.children)} <${node.url}>`
    })
    .join('')
}

const line = (kind: LineKind, text: string, of: unknown): StoryLine[] =>
  text.trim() === '' ? [] : [{ kind, text, sameAs: JSON.stringify([kind, text, of]) }]

function listLines(list: ListNode, depth: number): StoryLine[] {
  return list.children.flatMap((item) => {
    const words = item.children.filter((child) => child.type !== 'list')
    const inner = item.children.filter((child) => child.type === 'list')
    return [
      ...line('listitem', wordsOf(words), [list.listType, depth, words]),
      ...inner.flatMap((child) => listLines(child, depth + 1)),
    ]
  })
}

function linesOfBlock(block: BlockNode): StoryLine[] {
  switch (block.type) {
    case 'image':
      return line('picture', block.alt === '' ? '…' : block.alt, [block.mediaId])
    case 'list':
      return listLines(block, 0)
    case 'table':
      return block.children.flatMap((row) => {
        const cells = row.children.map((cell) =>
          cell.children
            .flatMap(linesOfBlock)
            .map(({ text }) => text)
            .join(' '),
        )
        return line('row', cells.join(' | '), row)
      })
    case 'heading':
      return line('heading', wordsOf(block.children), [block.tag, block.children])
    default:
      return line(block.type, wordsOf(block.children), block.children)
  }
}

/** A story line by line, in reading order: paragraphs, headings, list items, table rows and pictures. */
export const storyLines = (document: Document): StoryLine[] => document.root.children.flatMap(linesOfBlock)
