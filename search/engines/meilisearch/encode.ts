const THAI = 0x0e00
const LETTERS = 'abcdefghijklmnop'
/** Meilisearch cuts words at 250 bytes; a longer term keeps its beginning. */
const LONGEST = 240

/**
 * Writes a term as ASCII letters, two per Thai character and five for any other, so that Meilisearch sees one plain
 * word: it would strip Thai vowel and tone marks and cut Thai by its own dictionary. Different short terms never meet.
 */
export function encode(term: string): string {
  let encoded = ''
  for (let at = 0; at < term.length && encoded.length < LONGEST; at++) {
    const code = term.charCodeAt(at)
    encoded += code >= THAI && code < THAI + 0x80 ? hex(code - THAI, 2) : `z${hex(code, 4)}`
  }
  return encoded
}

function hex(value: number, digits: number): string {
  let written = ''
  for (let left = digits, rest = value; left > 0; left--, rest >>= 4)
    written = (LETTERS[rest & 15] ?? '') + written
  return written
}
