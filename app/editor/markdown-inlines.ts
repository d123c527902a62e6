import type { MarkedToken, Token } from 'marked'
import { TEXT_FORMAT, textNode } from './document.ts'
import type { InlineNode } from './document.ts'
import { safeUrl } from './safe-url.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** A link whose address is refused keeps its words, followed by the address as words. */
function linkOf(href: string, words: InlineNode[]): InlineNode[] {
  const url = safeUrl(href)
  if (url === undefined) return [...words, textNode(` (${href})`)]
  return [{ type: 'link', version: 1, url, children: words }]
}

function inlineOf(generic: Token, format: number): InlineNode[] {
  // why: no extension is installed, so every token is one that marked itself knows.
  const token = generic as MarkedToken
  switch (token.type) {
    case 'strong':
      return markdownInlines(token.tokens, format | TEXT_FORMAT.bold)
    case 'em':
      return markdownInlines(token.tokens, format | TEXT_FORMAT.italic)
    case 'del':
      return markdownInlines(token.tokens, format | TEXT_FORMAT.strikethrough)
    case 'codespan':
      return [textNode(token.text, format | TEXT_FORMAT.code)]
    case 'br':
      return [{ type: 'linebreak', version: 1 }]
    case 'link':
      return linkOf(token.href, markdownInlines(token.tokens, format))
    case 'image':
      // why: a picture elsewhere is not in our store; its words and address stay, as a link.
      return linkOf(token.href, [textNode(token.text === '' ? token.href : token.text, format)])
    case 'escape':
      return [textNode(token.text, format)]
    case 'checkbox':
      return []
    case 'text':
      return token.tokens === undefined
        ? [textNode(decode(token.text), format)]
        : markdownInlines(token.tokens, format)
    default:
      return [textNode(token.raw, format)]
  }
}

/** Neighbouring words of one format become one node, and a soft line end becomes a space. */
export function markdownInlines(tokens: readonly Token[], format = 0): InlineNode[] {
  const nodes: InlineNode[] = []
  for (const node of tokens.flatMap((token) => inlineOf(token, format))) {
    const last = nodes.at(-1)
    const joined = node.type === 'text' && last?.type === 'text' && last.format === node.format
    if (joined) nodes[nodes.length - 1] = textNode(last.text + node.text, node.format)
    else nodes.push(node)
  }
  return nodes.map((node) =>
    node.type === 'text' ? textNode(node.text.replace(/\r?\n/g, ' '), node.format) : node,
  )
}
