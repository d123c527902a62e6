import { normalise } from './normalise.ts'

const PIECE = 800
const WORD = /[\p{L}\p{N}\p{M}]/u
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** Words and character trigrams of a text, already normalised, in reading order and with repeats. */
export type Analysis = { words: string[]; trigrams: string[] }

/**
 * Cuts a text into words. The segmenter is super-linear, so it gets short pieces cut at spaces; in a run without spaces
 * the last word of a piece is carried into the next one, so that no word is cut by the piece length.
 */
export function words(normalised: string): string[] {
  const found: string[] = []
  let start = 0
  while (start < normalised.length) {
    let end = Math.min(start + PIECE, normalised.length)
    if (end < normalised.length) {
      const space = normalised.lastIndexOf(' ', end)
      if (space > start) end = space
      else end = lastBoundary(normalised, start, end)
    }
    for (const piece of segmenter.segment(normalised.slice(start, end)))
      if (WORD.test(piece.segment)) found.push(piece.segment)
    start = end
  }
  return found
}

function lastBoundary(text: string, start: number, end: number): number {
  const cuts = [...segmenter.segment(text.slice(start, end))].map((piece) => piece.index)
  const last = cuts.at(-1) ?? 0
  return last > 0 ? start + last : end
}

/** Character trigrams inside runs without spaces; a run of one or two characters stands for itself. */
export function trigrams(normalised: string): string[] {
  const found: string[] = []
  for (const run of normalised.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (run.length < 3) found.push(run)
    for (let at = 0; at + 3 <= run.length; at++) found.push(run.slice(at, at + 3))
  }
  return found
}

/** Normalises and analyses, the same way for documents and for queries. */
export function analyse(text: string): Analysis {
  const normalised = normalise(text)
  return { words: words(normalised), trigrams: trigrams(normalised) }
}
