// why: PGlite knows no Thai collation and PostgreSQL's needs ICU; a key stored under COLLATE "C" sorts alike on both.

const LETTERS = 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮะัาำิีึืุูเแโใไ'
const LEADING_VOWEL = /([เแโใไ])([ก-ฮ])/gu
/** Marks only break ties: maitaikhu, the four tones, thanthakhat and the rare ones. */
const MARKS = '็่้๊๋์ํฺ๎'

/**
 * A string whose plain code-point order is Thai dictionary order: digits, Thai letters, then other scripts; leading
 * vowels behind their consonant; spaces and punctuation ignored; tone and silencing marks only as a tie-break.
 * Compare with `COLLATE "C"`. Agrees with `Intl.Collator('th')`, which the test beside this file checks.
 */
export function thaiSortKey(text: string): string {
  const cleaned = text
    .normalize('NFC')
    .replace(/ํ([่-๋]?)า/gu, '$1ำ')
    .replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .toLowerCase()
  const swapped = cleaned.replace(/[ฯ\p{P}\p{Z}\p{S}]/gu, '').replace(LEADING_VOWEL, '$2$1')
  let primary = ''
  let marks = ''
  for (const character of swapped.normalize('NFD').replace(/ํา/gu, 'ำ')) {
    const mark = MARKS.indexOf(character)
    if (mark !== -1) {
      marks += String.fromCharCode(0x3000 - primary.length) + String(mark)
      continue
    }
    if (/\p{M}/u.test(character) && !LETTERS.includes(character)) continue
    primary += keyOf(character)
  }
  return `${primary}\u0001${marks}\u0001${cleaned}`
}

function keyOf(character: string): string {
  if (character === 'ๆ') return '\u0022'
  const rank = LETTERS.indexOf(character)
  if (rank !== -1) return String.fromCharCode(0x0e80 + rank)
  if (/\d/u.test(character)) return character
  // why: every other script comes after Thai, as in the collator.
  return String.fromCodePoint(0x10000 + (character.codePointAt(0) ?? 0))
}
