import type { BlockNode, Document, InlineNode, ListNode } from './document.ts'

/** The words of inline nodes; a line break is `\n`, a picture is its alternative text. */
function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'linebreak') return '\n'
      return node.type === 'image' ? node.alt : inlineText(node.children)
    })
    .join('')
}

function listLines(list: ListNode): string[] {
  return list.children.flatMap((item) => {
    const words = inlineText(item.children.filter((child) => child.type !== 'list'))
    const inner = item.children.filter((child) => child.type === 'list').flatMap(listLines)
    return words === '' ? inner : [words, ...inner]
  })
}

function blockLines(block: BlockNode): string[] {
  switch (block.type) {
    case 'image':
      return [block.alt]
    case 'list':
      return listLines(block)
    case 'table':
      return block.children.map((row) =>
        row.children.map((cell) => cell.children.flatMap(blockLines).join(' ')).join('\t'),
      )
    default:
      return [inlineText(block.children)]
  }
}

/**
 * All words of a text in reading order, for search, excerpts and counting. One line a paragraph, heading,
 * list item or table row; cells are parted by a tab; empty lines are left out.
 */
export function toPlainText(document: Document): string {
  return document.root.children
    .flatMap(blockLines)
    .filter((line) => line !== '')
    .join('\n')
}
