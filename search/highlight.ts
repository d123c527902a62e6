import type { HighlightPiece } from './types.ts'
import { bare } from './thai/bare.ts'
import { normalise } from './thai/normalise.ts'

const CONTEXT = 90
const FRAGMENTS = 3
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Marks, on the original text, every whole word whose normal form is wanted, marks left out or not. Never cuts a word or a cluster. */
export function mark(text: string, wanted: ReadonlySet<string>): HighlightPiece[] {
  const pieces: HighlightPiece[] = []
  const unmarked = new Set([...wanted].map(bare).filter((word) => word.length > 1))
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start)
    for (const { segment } of segmenter.segment(text.slice(start, end))) {
      const word = normalise(segment)
      const hit = wanted.has(word) || unmarked.has(bare(word))
      const last = pieces.at(-1)
      if (last?.hit === hit) last.text += segment
      else pieces.push({ text: segment, hit })
    }
    start = end
  }
  return pieces
}

/** Up to three fragments around hits in the first 20,000 characters; the opening of the text where nothing is marked. */
export function fragments(text: string, wanted: ReadonlySet<string>): HighlightPiece[][] {
  const found: HighlightPiece[][] = []
  for (const line of text.slice(0, 20_000).split('\n')) {
    for (let start = 0; start < line.length && found.length < FRAGMENTS;) {
      const end = pieceEnd(line, start, CONTEXT * 2)
      const pieces = mark(line.slice(start, end), wanted)
      if (pieces.some((piece) => piece.hit)) found.push(pieces)
      start = end
    }
  }
  const opening = text.slice(0, pieceEnd(text, 0, CONTEXT * 2))
  return found.length > 0 || !opening ? found : [[{ text: opening, hit: false }]]
}

function pieceEnd(text: string, start: number, size = 800): number {
  if (start + size >= text.length) return text.length
  const slice = text.slice(start, start + size)
  const space = slice.lastIndexOf(' ')
  if (space > 0) return start + space
  const cut = [...segmenter.segment(slice)].at(-1)?.index ?? 0
  return start + (cut || size)
}
