import type { MessageKey } from '#app/i18n/message-key.ts'
import { normalise } from '#search/thai/normalise.ts'

const LEAST_WORDS = 2
const MOST_WORDS = 20
const LEAST_LENGTH = 2
const LONGEST = 80

export type ReadSynonyms = { ok: true; words: string[] } | { ok: false; error: MessageKey }

/** Reads a group of synonyms from what an editor typed: words between commas or line breaks, normalised as search does. */
export function readSynonymWords(typed: string): ReadSynonyms {
  const words = typed
    .split(/[,;\n\r]/u)
    .map((word) => normalise(word).replace(/\s+/gu, ' ').trim())
    .filter((word) => word !== '')
  const refuse = (error: MessageKey): ReadSynonyms => ({ ok: false, error })
  if (words.some((word) => word.length < LEAST_LENGTH || word.length > LONGEST))
    return refuse('words.error.length')
  if (words.some((word) => !/[\p{L}\p{N}]/u.test(word) || word.includes('"')))
    return refuse('words.error.letters')
  if (new Set(words).size < words.length) return refuse('words.error.twice')
  if (words.length < LEAST_WORDS) return refuse('words.error.tooFew')
  if (words.length > MOST_WORDS) return refuse('words.error.tooMany')
  return { ok: true, words }
}

/** Whether one of the groups holds all of these words, so that they find each other already. */
export const areJoined = (groups: readonly (readonly string[])[], words: readonly string[]): boolean =>
  groups.some((group) => words.every((word) => group.includes(word)))
