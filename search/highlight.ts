import type { HighlightPiece } from './types.ts'
import { pieces } from './thai/analyse.ts'
import { bare } from './thai/bare.ts'
import { normalise } from './thai/normalise.ts'
import { lexicon } from './vocabulary.ts'

const CONTEXT = 90
const FRAGMENTS = 3

/** Words that stand together are marked together, up to so many. */
const MOST_JOINED = 6

/**
 * Marks, on the original text, every word or run of words whose normal form is wanted, marks left out or not. Cuts the
 * text as search does, so it never cuts a word or a cluster.
 */
export function mark(text: string, wanted: ReadonlySet<string>): HighlightPiece[] {
  const forms = new Set([...wanted].map(bare).filter((form) => form.length > 1))
  const longest = Math.max(0, ...[...forms].map((form) => form.length))
  const cut = pieces(text, lexicon)
  const found: HighlightPiece[] = []
  const add = (piece: string, hit: boolean) => {
    const last = found.at(-1)
    if (last?.hit === hit) last.text += piece
    else found.push({ text: piece, hit })
  }
  const plain = cut.map((piece) => bare(normalise(piece)))
  for (let at = 0; at < cut.length;) {
    const end = endOfHit(plain, at, forms, longest)
    if (end === at) add(cut[at++] ?? '', false)
    else for (; at < end; at++) add(cut[at] ?? '', true)
  }
  return found
}

/** Where the longest wanted run of words that begins here ends; `at` where none does. */
function endOfHit(plain: readonly string[], at: number, forms: ReadonlySet<string>, longest: number): number {
  let end = at
  let joined = ''
  for (let next = at; next < plain.length && next < at + MOST_JOINED; next++) {
    const piece = plain[next] ?? ''
    if (piece === '') {
      if (next === at) return at
      continue
    }
    joined += piece
    if (joined.length > longest) break
    if (forms.has(joined)) end = next + 1
  }
  return end
}

/** Up to three fragments around hits in the first 20,000 characters; the opening of the text where nothing is marked. */
export function fragments(text: string, wanted: ReadonlySet<string>): HighlightPiece[][] {
  const found: HighlightPiece[][] = []
  const forms = [...wanted].map(lettersOf).filter((form) => form.length > 1)
  for (const line of text.slice(0, 20_000).split('\n')) {
    for (let start = 0; start < line.length && found.length < FRAGMENTS;) {
      const end = pieceEnd(line, start, CONTEXT * 2)
      const stretch = line.slice(start, end)
      start = end
      // why: cutting into words costs most; where the letters of no form stand, no word can be marked.
      const letters = lettersOf(stretch)
      if (!forms.some((form) => letters.includes(form))) continue
      const marked = mark(stretch, wanted)
      if (marked.some((piece) => piece.hit)) found.push(marked)
    }
  }
  const opening = text.slice(0, pieceEnd(text, 0, CONTEXT * 2))
  return found.length > 0 || !opening ? found : [[{ text: opening, hit: false }]]
}

const lettersOf = (text: string) => bare(normalise(text)).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

function pieceEnd(text: string, start: number, size = 800): number {
  if (start + size >= text.length) return text.length
  const slice = text.slice(start, start + size)
  const space = slice.lastIndexOf(' ')
  if (space > 0) return start + space
  const last = pieces(slice, lexicon).at(-1) ?? ''
  return start + (size - last.length || size)
}
