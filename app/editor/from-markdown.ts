import { marked } from 'marked'
import type { MarkedToken, Token, Tokens } from 'marked'
import { documentOf, documentSchema, emptyDocument, paragraphNode, textNode } from './document.ts'
import type { BlockNode, Document, InlineNode, ListItemNode, ListNode, TableCellNode } from './document.ts'
import { fromPlainText } from './from-plain-text.ts'
import { markdownInlines } from './markdown-inlines.ts'

const wordsOf = (raw: string): InlineNode[] =>
  raw
    .trimEnd()
    .split('\n')
    .flatMap((line, index): InlineNode[] => {
      const text = line === '' ? [] : [textNode(line)]
      return index === 0 ? text : [{ type: 'linebreak', version: 1 }, ...text]
    })

/** What a list item holds besides lists is put on lines of one item: Lexical keeps no blocks in items. */
function itemOf(item: Tokens.ListItem, value: number): ListItemNode {
  const children: ListItemNode['children'] = []
  for (const block of item.tokens.flatMap((token) => blocksOf(token))) {
    if (block.type === 'list') {
      children.push(block)
      continue
    }
    const inline =
      block.type === 'table' ? rowsAsLines(block) : block.type === 'image' ? [block] : block.children
    const last = children.at(-1)
    if (last !== undefined && last.type !== 'list') children.push({ type: 'linebreak', version: 1 })
    children.push(...inline)
  }
  return { type: 'listitem', version: 1, value, children }
}

function rowsAsLines(table: Extract<BlockNode, { type: 'table' }>): InlineNode[] {
  return table.children.flatMap((row, index): InlineNode[] => [
    ...(index === 0 ? [] : [{ type: 'linebreak' as const, version: 1 as const }]),
    ...row.children.flatMap((cell, column): InlineNode[] => [
      ...(column === 0 ? [] : [textNode('\t')]),
      ...cell.children.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
    ]),
  ])
}

function listOf(token: Tokens.List): ListNode {
  const start = typeof token.start === 'number' && token.start > 0 ? token.start : 1
  const children = token.items.map((item, index) => itemOf(item, start + index))
  return token.ordered
    ? { type: 'list', version: 1, listType: 'number', tag: 'ol', start, children }
    : { type: 'list', version: 1, listType: 'bullet', tag: 'ul', start: 1, children }
}

function tableOf(token: Tokens.Table): BlockNode {
  const cellOf = (cell: Tokens.TableCell, headerState: number): TableCellNode => ({
    type: 'tablecell',
    version: 1,
    colSpan: 1,
    rowSpan: 1,
    headerState,
    children: [paragraphNode(markdownInlines(cell.tokens))],
  })
  const rows = [token.header.map((cell) => cellOf(cell, 1))]
  rows.push(...token.rows.map((row) => row.map((cell) => cellOf(cell, 0))))
  const children = rows.map((cells) => ({ type: 'tablerow' as const, version: 1 as const, children: cells }))
  return { type: 'table', version: 1, children }
}

/** A quotation keeps its paragraphs as quotes and whatever else it holds as it is. */
const quoted = (block: BlockNode): BlockNode =>
  block.type === 'paragraph' ? { type: 'quote', version: 1, children: block.children } : block

function blocksOf(generic: Token): BlockNode[] {
  // why: no extension is installed, so every token is one that marked itself knows.
  const token = generic as MarkedToken
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'checkbox':
      return []
    case 'heading':
      return [
        {
          type: 'heading',
          version: 1,
          tag: token.depth <= 2 ? 'h2' : 'h3',
          children: markdownInlines(token.tokens),
        },
      ]
    case 'blockquote':
      return token.tokens.flatMap((inner) => blocksOf(inner)).map(quoted)
    case 'list':
      return [listOf(token)]
    case 'table':
      return [tableOf(token)]
    case 'code':
      return [paragraphNode(wordsOf(token.text))]
    case 'paragraph':
      return [paragraphNode(markdownInlines(token.tokens))]
    case 'text':
      return [paragraphNode(token.tokens === undefined ? wordsOf(token.text) : markdownInlines(token.tokens))]
    default:
      // why: raw HTML and unused definitions are shown as the words they are; nothing typed is lost.
      return [paragraphNode(wordsOf(token.raw))]
  }
}

/**
 * Markdown (with tables) as a stored text. Total: text that is nested beyond our limits, or that the
 * parser gives up on, comes back as plain paragraphs with every character.
 */
export function fromMarkdown(markdown: string): Document {
  try {
    const blocks = marked.lexer(markdown).flatMap((token) => blocksOf(token))
    const checked = documentSchema.safeParse(blocks.length === 0 ? emptyDocument() : documentOf(blocks))
    return checked.success ? checked.data : fromPlainText(markdown)
  } catch {
    // why: marked recurses; only input made to break it gets here.
    return fromPlainText(markdown)
  }
}
