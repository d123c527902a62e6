// why: `zod/mini` here and wherever a page that is written on checks something: it weighs far less than `zod`.
import * as z from 'zod/mini'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { storableText } from '#app/i18n/storable-text.ts'
import { safeUrl } from './safe-url.ts'

/** Bits of `format` on a text node, as Lexical writes them. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

export type TextNode = { type: 'text'; version: 1; text: string; format: number }
type LinebreakNode = { type: 'linebreak'; version: 1 }
/** `width` and `height` of the stored picture in pixels, so that its place can be kept free; both or none. */
export type ImageNode = {
  type: 'image'
  version: 1
  mediaId: string
  alt: string
  width?: number | undefined
  height?: number | undefined
}
/** `url` is empty when the address was refused: the words stay, the link does not. */
type LinkNode = { type: 'link'; version: 1; url: string; children: InlineNode[] }
export type InlineNode = TextNode | LinebreakNode | ImageNode | LinkNode

export type ParagraphNode = { type: 'paragraph'; version: 1; children: InlineNode[] }
export type HeadingNode = { type: 'heading'; version: 1; tag: 'h2' | 'h3'; children: InlineNode[] }
type QuoteNode = { type: 'quote'; version: 1; children: InlineNode[] }
export type ListItemNode = {
  type: 'listitem'
  version: 1
  value: number
  children: (InlineNode | ListNode)[]
}
export type ListNode = {
  type: 'list'
  version: 1
  listType: 'bullet' | 'number'
  start: number
  tag: 'ul' | 'ol'
  children: ListItemNode[]
}
/** `headerState`: 0 none, 1 in a header row, 2 in a header column, 3 both. */
export type TableCellNode = {
  type: 'tablecell'
  version: 1
  colSpan: number
  rowSpan: number
  headerState: number
  children: BlockNode[]
}
type TableRowNode = { type: 'tablerow'; version: 1; children: TableCellNode[] }
export type TableNode = { type: 'table'; version: 1; children: TableRowNode[] }
export type BlockNode = ParagraphNode | HeadingNode | QuoteNode | ListNode | TableNode | ImageNode
export type Document = { root: { type: 'root'; version: 1; children: BlockNode[] } }

/** What one document may hold; `characters` counts UTF-16 units of all strings. */
const DOCUMENT_LIMITS = { depth: 32, nodes: 100_000, characters: 2_000_000 } as const

const version = z.catch(z.literal(1), 1)
const between = (min: number, max: number, otherwise: number) =>
  z.catch(z.int().check(z.minimum(min), z.maximum(max)), otherwise)
const count = (max: number) => between(1, max, 1)
const inlineChildren = z.lazy(() => z.array(inline))

const text = z.object({
  type: z.literal('text'),
  version,
  text: z.string().check(z.overwrite(storableText)),
  format: between(0, 127, 0),
})
const tab = z.pipe(
  z.object({ type: z.literal('tab') }),
  z.transform((): TextNode => ({ type: 'text', version: 1, text: '\t', format: 0 })),
)
const linebreak = z.object({ type: z.literal('linebreak'), version })
const pixels = z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(100_000))), undefined)
const image = z.pipe(
  z.object({
    type: z.literal('image'),
    version,
    mediaId: z.string().check(z.regex(/^[\w-]{1,64}$/)),
    alt: z.pipe(
      z.catch(z.string().check(z.overwrite(storableText)), ''),
      z.transform((alt: string) => alt.slice(0, 1000)),
    ),
    width: pixels,
    height: pixels,
  }),
  z.transform(({ width, height, ...rest }): ImageNode => {
    return width === undefined || height === undefined ? rest : { ...rest, width, height }
  }),
)
const link = z.object({
  type: z.pipe(
    z.enum(['link', 'autolink']),
    z.transform(() => 'link' as const),
  ),
  version,
  url: z.pipe(
    z.string(),
    z.transform((url: string) => safeUrl(storableText(url)) ?? ''),
  ),
  children: inlineChildren,
})
const inline: z.ZodMiniType<InlineNode> = z.union([text, linebreak, link, image, tab])

const paragraph = z.object({ type: z.literal('paragraph'), version, children: inlineChildren })
const heading = z.object({
  type: z.literal('heading'),
  version,
  // why: the page's title is its only h1, and outlines deeper than two levels are lost on a phone.
  tag: z.pipe(
    z.enum(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
    z.transform((tag) => (tag === 'h1' || tag === 'h2' ? ('h2' as const) : ('h3' as const))),
  ),
  children: inlineChildren,
})
const quote = z.object({ type: z.literal('quote'), version, children: inlineChildren })
const listItem: z.ZodMiniType<ListItemNode> = z.object({
  type: z.literal('listitem'),
  version,
  value: count(1_000_000),
  children: z.lazy(() => z.array(z.union([inline, list]))),
})
const list: z.ZodMiniType<ListNode> = z.pipe(
  z.object({
    type: z.literal('list'),
    version,
    listType: z.enum(['bullet', 'number', 'check']),
    start: count(1_000_000),
    children: z.array(listItem),
  }),
  z.transform(({ listType, ...rest }) =>
    listType === 'number'
      ? { ...rest, listType, tag: 'ol' as const }
      : { ...rest, listType: 'bullet' as const, tag: 'ul' as const },
  ),
)
const tableCell = z.object({
  type: z.literal('tablecell'),
  version,
  colSpan: count(100),
  rowSpan: count(100),
  headerState: between(0, 3, 0),
  children: z.lazy(() => z.array(block)),
})
const tableRow = z.object({ type: z.literal('tablerow'), version, children: z.array(tableCell) })
const table = z.object({ type: z.literal('table'), version, children: z.array(tableRow) })
const block: z.ZodMiniType<BlockNode> = z.union([paragraph, heading, quote, list, table, image])
const tree: z.ZodMiniType<Document> = z.object({
  root: z.object({ type: z.literal('root'), version, children: z.array(block) }),
})

/** Why a value is too large to be looked at closely, found without recursion. */
function beyondLimits(value: unknown): MessageKey | undefined {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') characters += next.value.length
    if (characters > DOCUMENT_LIMITS.characters) return 'editor.document.tooLarge'
    if (typeof next.value !== 'object' || next.value === null) continue
    nodes += Array.isArray(next.value) ? 0 : 1
    if (nodes > DOCUMENT_LIMITS.nodes) return 'editor.document.tooLarge'
    // why: a node and its list of children are two steps down.
    if (next.depth > DOCUMENT_LIMITS.depth * 2) return 'editor.document.tooDeep'
    for (const inner of Object.values(next.value)) open.push({ value: inner, depth: next.depth + 1 })
  }
  return undefined
}

/**
 * A stored text from outside, checked and reduced to what we keep: unknown fields, styles and unsafe
 * addresses go, words never do. Issues carry message keys.
 */
export const documentSchema = z.pipe(
  z.unknown(),
  z.transform((value, { issues }): Document => {
    const tooMuch = beyondLimits(value)
    const parsed = tooMuch === undefined ? tree.safeParse(value) : undefined
    if (parsed?.success) return parsed.data
    const message = tooMuch ?? ('editor.document.invalid' satisfies MessageKey)
    issues.push({ code: 'custom', message, input: value })
    return z.NEVER
  }),
)

export const textNode = (content: string, format = 0): TextNode => ({
  type: 'text',
  version: 1,
  text: content,
  format,
})
export const paragraphNode = (children: InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  version: 1,
  children,
})
export const documentOf = (children: BlockNode[]): Document => ({
  root: { type: 'root', version: 1, children },
})
/** A text with nothing in it yet: one empty paragraph, as Lexical needs a place for the caret. */
export const emptyDocument = (): Document => documentOf([paragraphNode([])])
