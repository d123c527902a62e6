import { documentOf, emptyDocument, paragraphNode, textNode } from './document.ts'
import type { Document } from './document.ts'

/** Plain words as a text: one paragraph a line, blank lines left out, every other character kept. */
export function fromPlainText(words: string): Document {
  const lines = words.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  if (lines.length === 0) return emptyDocument()
  return documentOf(lines.map((line) => paragraphNode([textNode(line)])))
}
