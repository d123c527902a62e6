import {
  documentOf,
  paragraphNode,
  textNode,
  type BlockNode,
  type Document,
  type HeadingNode,
} from '#app/editor/document.ts'
import {
  CASE_SECTIONS,
  STARRED_SECTIONS,
  type CaseSection,
  type CaseSectionCode,
} from '#content/taxonomy/case-sections.ts'
import { bare } from '#search/thai/bare.ts'
import { fromPrivateUse, orderMarks } from '#search/thai/marks.ts'
import { isOneSlipAway } from './one-slip.ts'

/** A heading without its number, stars, spaces and marks of punctuation. */
const core = (heading: string) =>
  orderMarks(fromPrivateUse(heading.normalize('NFC').replace(/\p{Cf}/gu, '')))
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]*(?:ข้อ|ส่วนที่|ตอนที่|หัวข้อ)?(?:ที่)?\s*[\d๐-๙]+(?:\.[\d๐-๙]+)*/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

const NAMES = CASE_SECTIONS.map(({ code, th }) => ({ code, name: core(th) }))

/** Whether a heading begins with a name, give or take tone marks and one slip of the finger. */
function begins(heading: string, name: string): boolean {
  if (heading.startsWith(name) || bare(heading).startsWith(bare(name))) return true
  return [-1, 0, 1].some((more) => isOneSlipAway(heading.slice(0, name.length + more), name))
}

/** The section of the case record that a heading opens; null where it is a heading of the writer's own. */
export function sectionOfHeading(heading: string): CaseSectionCode | null {
  const typed = core(heading)
  const exact = NAMES.find(({ name }) => typed.startsWith(name))
  return (exact ?? NAMES.find(({ name }) => begins(typed, name)))?.code ?? null
}

/** All words of a part of a text, in reading order. */
function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('text' in node && typeof node.text === 'string') return node.text
  return 'children' in node && Array.isArray(node.children) ? node.children.map(wordsOf).join(' ') : ''
}

type Part = { code: CaseSectionCode | null; heading: HeadingNode | null; blocks: BlockNode[] }

/** A text cut at its headings; a deeper heading of the writer's own stays within the section above it. */
function partsOf(document: Document): Part[] {
  const parts: Part[] = [{ code: null, heading: null, blocks: [] }]
  for (const block of document.root.children) {
    const open = parts.at(-1)
    if (block.type !== 'heading') open?.blocks.push(block)
    else {
      const code = sectionOfHeading(wordsOf(block))
      const within = code === null && block.tag === 'h3' && open?.code != null && open.heading?.tag === 'h2'
      if (within) open.blocks.push(block)
      else parts.push({ code, heading: block, blocks: [] })
    }
  }
  return parts
}

/** Whether a part says something of its own: letters or figures, beyond headings and a repetition of its name. */
function isWritten({ code, blocks }: Part): boolean {
  const said = blocks.filter(({ type }) => type !== 'heading').map((block) => wordsOf(block))
  const name = NAMES.find((section) => section.code === code)?.name
  return said.some((words) => /[\p{L}\p{N}]/u.test(words) && core(words) !== name)
}

/** The starred sections that a story does not tell yet: no such heading, or no words under it. */
export function missingSections(document: Document): CaseSection[] {
  const written = new Set(partsOf(document).flatMap((part) => (isWritten(part) ? [part.code] : [])))
  return STARRED_SECTIONS.filter(({ code }) => !written.has(code))
}

const headingNode = (words: string): HeadingNode => ({
  type: 'heading',
  version: 1,
  tag: 'h2',
  children: [textNode(words)],
})

/** What a new story begins with: the headings of the record, each with an empty line to write on. */
export const openingDocument = (): Document =>
  documentOf(
    CASE_SECTIONS.filter(({ opening }) => opening).flatMap(({ th }) => [headingNode(th), paragraphNode([])]),
  )

/**
 * Where a section stands in a text, or belongs: before the first section that comes later in the record. `headings`
 * holds the words of each block that is a heading, null for the others.
 */
export function placeOfSection(
  code: CaseSectionCode,
  headings: readonly (string | null)[],
): { index: number; there: boolean } {
  const order = (section: CaseSectionCode) => NAMES.findIndex((name) => name.code === section)
  const codes = headings.map((heading) => (heading === null ? null : sectionOfHeading(heading)))
  const there = codes.indexOf(code)
  if (there !== -1) return { index: there, there: true }
  const later = codes.findIndex((other) => other !== null && order(other) > order(code))
  return { index: later === -1 ? headings.length : later, there: false }
}

/** The text with words added under a section, one paragraph a line; its heading is added where it is missing. */
export function writeSection(document: Document, code: CaseSectionCode, words: string): Document {
  const lines = words.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '')
  if (lines.length === 0) return document
  const blocks = document.root.children
  const headings = blocks.map((block) => (block.type === 'heading' ? wordsOf(block) : null))
  const { index, there } = placeOfSection(code, headings)
  const name = CASE_SECTIONS.find((section) => section.code === code)?.th ?? ''
  const added = lines.map((line) => paragraphNode([textNode(line)]))
  const at = there ? index + 1 : index
  return documentOf([
    ...blocks.slice(0, at),
    ...(there ? [] : [headingNode(name)]),
    ...added,
    ...blocks.slice(at),
  ])
}

/** The same for several sections. */
export const writeSections = (document: Document, sections: ReadonlyMap<CaseSectionCode, string>): Document =>
  [...sections].reduce((text, [code, words]) => writeSection(text, code, words), document)

/** Starred sections that have no line to write on: their heading is missing, or another follows at once. */
export function sectionsWithoutLine(document: Document): CaseSection[] {
  const parts = partsOf(document)
  return STARRED_SECTIONS.filter(
    (section) => !parts.some(({ code, blocks }) => code === section.code && blocks.length > 0),
  )
}

/** The text as readers see it: headings of the record that nothing stands under are left out. */
export function withoutEmptySections(document: Document): Document {
  const holdsAnything = (block: BlockNode) =>
    block.type !== 'paragraph' ||
    block.children.some((child) => child.type === 'image' || wordsOf(child).trim() !== '')
  const shown = partsOf(document).filter(({ code, blocks }) => code === null || blocks.some(holdsAnything))
  const blocks = shown.flatMap(({ heading, blocks: under }) =>
    heading === null ? under : [heading, ...under],
  )
  return blocks.length === 0 ? document : documentOf(blocks)
}
