const NUL = '\u0000'
/** In a pattern that reads whole code points, a surrogate is one that lost its other half. */
const HALF_PAIR = /\p{Surrogate}/gu

/** Whether a text is one that databases, pages and other programs can hold: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes(NUL) && !/\p{Surrogate}/u.test(text)
}

/**
 * A text without NUL and without halves of surrogate pairs. Nobody types them and nobody sees them: they come from a
 * damaged paste, and PostgreSQL refuses the whole text that holds one.
 */
export function storableText(text: string): string {
  return isStorable(text) ? text : text.replaceAll(NUL, '').replace(HALF_PAIR, '')
}
