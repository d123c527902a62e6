import type { InlineNode } from './document.ts'
import { textNode } from './document.ts'

/** The words of inline nodes as a text field shows them; pictures have no words there. */
export function editableText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'linebreak') return '\n'
      return node.type === 'link' ? editableText(node.children) : ''
    })
    .join('')
}

const lineEnds = (text: string) => text.replace(/\r\n|\r/g, '\n')

function withLinebreaks(text: string, format: number): InlineNode[] {
  return text.split('\n').flatMap((line, index): InlineNode[] => {
    const words = line === '' ? [] : [textNode(line, format)]
    return index === 0 ? words : [{ type: 'linebreak', version: 1 }, ...words]
  })
}

/** Replaces the range [start, end) of the words by `insert`; offsets count UTF-16 units. */
function splice(nodes: readonly InlineNode[], start: number, end: number, insert: string): InlineNode[] {
  let offset = 0
  const pending = { text: insert }
  const visit = (node: InlineNode): InlineNode[] => {
    if (node.type === 'image') return [node]
    if (node.type === 'link') {
      const children = node.children.flatMap(visit)
      return children.length === 0 ? [] : [{ ...node, children }]
    }
    const from = offset
    const length = node.type === 'text' ? node.text.length : 1
    offset += length
    if (node.type === 'linebreak') return from >= start && from < end ? [] : [node]
    if (offset < start || from > end) return [node]
    const here = start >= from && start <= offset ? pending.text : ''
    if (here !== '') pending.text = ''
    const before = node.text.slice(0, Math.max(0, start - from))
    const after = node.text.slice(Math.min(length, Math.max(0, end - from)))
    return here === '' && before + after === node.text
      ? [node]
      : withLinebreaks(before + here + after, node.format)
  }
  const result = nodes.flatMap(visit)
  return pending.text === '' ? result : insertAt(result, start, pending.text)
}

/** For a change between two line breaks or pictures, where no word stands that could take it in. */
function insertAt(nodes: readonly InlineNode[], at: number, insert: string): InlineNode[] {
  const added = withLinebreaks(insert, 0)
  let offset = 0
  for (const [index, node] of nodes.entries()) {
    if (offset >= at) return [...nodes.slice(0, index), ...added, ...nodes.slice(index)]
    const length = editableText([node]).length
    if (node.type === 'link' && at < offset + length) {
      const inner = { ...node, children: insertAt(node.children, at - offset, insert) }
      return [...nodes.slice(0, index), inner, ...nodes.slice(index + 1)]
    }
    offset += length
  }
  return [...nodes, ...added]
}

const isInsidePair = (text: string, at: number) => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

/** Inline nodes whose words become `text`, changing as little as the words changed. */
export function editInlines(nodes: InlineNode[], text: string): InlineNode[] {
  const old = editableText(nodes)
  const next = lineEnds(text)
  if (lineEnds(old) === next) return nodes
  const shorter = Math.min(old.length, next.length)
  let start = 0
  while (start < shorter && old[start] === next[start]) start++
  if (isInsidePair(old, start) || isInsidePair(next, start)) start = Math.max(0, start - 1)
  let tail = 0
  while (tail < shorter - start && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail++
  if (isInsidePair(old, old.length - tail)) tail = Math.max(0, tail - 1)
  return splice(nodes, start, old.length - tail, next.slice(start, next.length - tail))
}
