import type { Corpus } from '../corpus.ts'
import { trigrams, words } from '../thai/analyse.ts'
import { bare } from '../thai/bare.ts'

const RUN = /[\p{L}\p{N}\p{M}]+/gu

/** A part of a query between spaces and signs, taken apart. */
export type QueryRun = {
  /** Normalised. */
  text: string
  /** Distinct words, in reading order. */
  words: string[]
  /** Distinct trigrams without easily forgotten marks, in reading order. */
  grams: string[]
}

/** The runs of a normalised query, each once. */
export function readRuns(normalised: string): QueryRun[] {
  return [...new Set(normalised.match(RUN) ?? [])].map((text) => ({
    text,
    words: [...new Set(words(text))],
    grams: [...new Set(trigrams(bare(text)))],
  }))
}

/** Whether the library holds a word, marks left out; a single letter is a splinter of a word, unless it is a number. */
export function isKnown(corpus: Corpus, word: string): boolean {
  const form = bare(word)
  return (form.length > 1 || /\d/u.test(form)) && corpus.frequency('bare', form) > 0
}
