import type { Corpus } from '../corpus.ts'
import { trigrams, words } from '../thai/analyse.ts'
import { bare } from '../thai/bare.ts'
import { thaiWords } from '../thai/dictionary.ts'
import { lexicon } from '../vocabulary.ts'

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

/** Shorter words are too often splinters of a misspelled one. */
const SHORTEST_PROPER = 4

/** Whether a word is spelled right and yet nowhere in the library: it is no slip, its topic is not here. */
export function isAbsent(corpus: Corpus, word: string): boolean {
  return (
    bare(word).length >= SHORTEST_PROPER &&
    (thaiWords().has(word) || lexicon.has(word)) &&
    !isKnown(corpus, word)
  )
}
