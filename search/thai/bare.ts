/** Tone marks, thanthakhat, maitaikhu and yamakkan, as the inside of a character class. */
export const EASILY_FORGOTTEN = '\\u0E47-\\u0E4C\\u0E4E'

const forgotten = new RegExp(`[${EASILY_FORGOTTEN}]`, 'gu')

/**
 * A normalised word without the marks that people leave out when they type fast: tone marks, thanthakhat, maitaikhu.
 * Vowels stay, for without them too many words would look alike.
 */
export function bare(word: string): string {
  return word.replace(forgotten, '')
}

/** Where each UTF-16 unit of `bare(text)` stands in the text, in the same order. */
export function placesOfBare(text: string): Uint32Array {
  const places = new Uint32Array(text.length)
  let count = 0
  let at = 0
  for (const { index } of text.matchAll(forgotten)) {
    while (at < index) places[count++] = at++
    at = index + 1
  }
  while (at < text.length) places[count++] = at++
  return places.subarray(0, count)
}
