import { EASILY_FORGOTTEN } from '../thai/bare.ts'
import { normalise } from '../thai/normalise.ts'

const FORGOTTEN = new RegExp(`[${EASILY_FORGOTTEN}\\s\\p{P}]`, 'gu')
/** Vowels and marks that hang on the letter before them: nothing may begin there. */
const HANGING = /[\p{Mn}\u0E33]/u
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * A name as it is compared while somebody types: as it is, and without the marks, points and spaces that people
 * leave out. `starts` are the places in `exact` where it begins, `words` those where words inside begin.
 */
export type Form = { exact: string; tight: string; starts: number[]; words: number[] }

const clean = (text: string) => normalise(text).replace(/\s+/gu, ' ').trim()

/** A text in its exact form without what people leave out. */
export const tighten = (exact: string): string => exact.replace(FORGOTTEN, '')

/** Whether a character belongs to the cluster of the one before it. */
export const hangs = (character: string): boolean => HANGING.test(character)

/** Both forms of what is typed. */
export function typedForm(text: string): Pick<Form, 'exact' | 'tight'> {
  const exact = clean(text)
  return { exact, tight: tighten(exact) }
}

/** The forms of a title or a term. */
export function formOf(text: string): Form {
  const exact = clean(text)
  const words: number[] = []
  for (const { index, isWordLike } of segmenter.segment(exact)) if (isWordLike === true) words.push(index)
  return { exact, tight: tighten(exact), starts: [0], words }
}

/** The forms of a place, which begins with the word for what it is and again with its name: ตำบล|น้ำขาว. */
export function placeForm(word: string, name: string): Form {
  const exact = clean(word + name)
  return { exact, tight: tighten(exact), starts: [0, clean(word).length], words: [] }
}
