import { TEXT_FORMAT } from './document.ts'
import type { BlockNode, Document, ImageNode, InlineNode, ListNode, TableNode, TextNode } from './document.ts'
import { safeUrl } from './safe-url.ts'

export type HtmlOptions = {
  /** The address of a stored picture; the default is `/media/<id>`. */
  imageUrl?: (mediaId: string) => string
}
type ImageUrl = (mediaId: string) => string

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (value: string) => value.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? '')

const MARKS: readonly [bit: number, tag: string][] = [
  [TEXT_FORMAT.bold, 'strong'],
  [TEXT_FORMAT.italic, 'em'],
  [TEXT_FORMAT.strikethrough, 's'],
  [TEXT_FORMAT.underline, 'u'],
  [TEXT_FORMAT.code, 'code'],
  [TEXT_FORMAT.subscript, 'sub'],
  [TEXT_FORMAT.superscript, 'sup'],
]

function textHtml(node: TextNode): string {
  return MARKS.reduce(
    (html, [bit, tag]) => ((node.format & bit) === 0 ? html : `<${tag}>${html}</${tag}>`),
    escape(node.text),
  )
}

function imageHtml(node: ImageNode, imageUrl: ImageUrl): string {
  const { width, height } = node
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`
  return `<img src="${escape(imageUrl(node.mediaId))}" alt="${escape(node.alt)}"${size} loading="lazy">`
}

function linkHtml(url: string, inner: string): string {
  const href = safeUrl(url)
  if (href === undefined) return inner
  const outside = /^https?:/i.test(href) ? ' rel="nofollow ugc noopener noreferrer"' : ''
  return `<a href="${escape(href)}"${outside}>${inner}</a>`
}

function inlineHtml(node: InlineNode, imageUrl: ImageUrl): string {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'image':
      return imageHtml(node, imageUrl)
    case 'link':
      return linkHtml(node.url, inlines(node.children, imageUrl))
  }
}

const inlines = (nodes: readonly InlineNode[], imageUrl: ImageUrl): string =>
  nodes.map((node) => inlineHtml(node, imageUrl)).join('')

function listHtml(list: ListNode, imageUrl: ImageUrl): string {
  const tag = list.listType === 'number' ? 'ol' : 'ul'
  const start = tag === 'ol' && list.start !== 1 ? ` start="${list.start}"` : ''
  const items = list.children.map((item) => {
    const inner = item.children.map((child) =>
      child.type === 'list' ? listHtml(child, imageUrl) : inlineHtml(child, imageUrl),
    )
    return `<li>${inner.join('')}</li>`
  })
  return `<${tag}${start}>${items.join('')}</${tag}>`
}

function tableHtml(table: TableNode, imageUrl: ImageUrl): string {
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell) => {
      const scope = cell.headerState === 2 ? 'row' : 'col'
      const open = cell.headerState === 0 ? 'td' : `th scope="${scope}"`
      const spans =
        (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '') +
        (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '')
      const inner = cell.children.map((block) => blockHtml(block, imageUrl)).join('')
      return `<${open}${spans}>${inner}</${cell.headerState === 0 ? 'td' : 'th'}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  // why: a wide table scrolls inside its own frame, by keyboard too, so that the page never does.
  return `<div class="table-scroll" tabindex="0"><table><tbody>${rows.join('')}</tbody></table></div>`
}

function blockHtml(block: BlockNode, imageUrl: ImageUrl): string {
  switch (block.type) {
    case 'paragraph':
      return block.children.length === 0 ? '' : `<p>${inlines(block.children, imageUrl)}</p>`
    case 'heading':
      return `<${block.tag}>${inlines(block.children, imageUrl)}</${block.tag}>`
    case 'quote':
      return `<blockquote><p>${inlines(block.children, imageUrl)}</p></blockquote>`
    case 'list':
      return listHtml(block, imageUrl)
    case 'table':
      return tableHtml(block, imageUrl)
    case 'image':
      return `<figure>${imageHtml(block, imageUrl)}</figure>`
  }
}

/**
 * A checked document as HTML for reading pages. Only elements written in this file can come out: every
 * string is escaped, links are http, https, mailto or of this site, and nothing carries a style.
 */
export function toHtml(document: Document, options: HtmlOptions = {}): string {
  const imageUrl = options.imageUrl ?? ((mediaId) => `/media/${encodeURIComponent(mediaId)}`)
  return document.root.children.map((block) => blockHtml(block, imageUrl)).join('')
}
