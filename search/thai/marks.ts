/** Vowels above and below a consonant; then what stands above those: maitaikhu, tones, thanthakhat, nikhahit, yamakkan. */
const VOWEL = '\\u0E31\\u0E34-\\u0E3A'
const ABOVE = '\\u0E47-\\u0E4E'
const MARK = `\\u0E31\\u0E33-\\u0E3A${ABOVE}`
const [AA, AM, PHINTHU, NIKHAHIT] = ['\u0E32', '\u0E33', '\u0E3A', '\u0E4D']

const isVowel = new RegExp(`[${VOWEL}]`, 'u')
const cluster = new RegExp(`[${MARK}]{2,}${AA}?|${NIKHAHIT}${AA}`, 'gu')

/** Matches a text that has marks out of order, written twice or in pieces; as a source, to be part of larger patterns. */
export const MARKS_IN_DISORDER =
  // why: a look ahead for two marks, since this is tried at every character of every text.
  `(?=[${MARK}][${MARK}${AA}])(?:` +
  [
    `[${ABOVE}][${VOWEL}]`,
    `([${VOWEL}${ABOVE}])\\1`,
    `${AM}[${VOWEL}${ABOVE}]`,
    // why: at most so many, lest a long run of marks is read again from each of them.
    `${NIKHAHIT}[${ABOVE}]{0,3}${AA}`,
    `(?!${PHINTHU})[${VOWEL}]${PHINTHU}`,
  ].join('|') +
  ')'

const inDisorder = new RegExp(MARKS_IN_DISORDER, 'u')

/**
 * Marks in the one order in which they are compared: vowels, then tones and the like, then sara am; the same mark once;
 * sara am as one character. `นำ้` and `นํ้า` become `น้ำ`, `บ้้าน` becomes `บ้าน`.
 */
export function orderMarks(text: string): string {
  if (!inDisorder.test(text)) return text
  // why: each by itself, so that one cluster in disorder changes nothing about the others.
  return text.replace(cluster, (marks) => (inDisorder.test(marks) ? ordered(marks) : marks))
}

function ordered(marks: string): string {
  const isAm = marks.endsWith(AA) && marks.includes(NIKHAHIT)
  let phinthu = ''
  let vowels = ''
  let above = ''
  let am = isAm ? AM : ''
  for (const mark of marks) {
    if (mark === AA || (isAm && mark === NIKHAHIT)) continue
    if (mark === AM) am += mark
    // why: first, because Unicode's normal form puts it before the lower vowels.
    else if (mark === PHINTHU) phinthu = mark
    else if (isVowel.test(mark)) vowels += vowels.endsWith(mark) ? '' : mark
    else above += above.endsWith(mark) ? '' : mark
  }
  const rest = marks.endsWith(AA) && !isAm ? AA : ''
  return phinthu + vowels + above + am + rest
}

const PRIVATE_USE =
  'ฐ\u0E34\u0E35\u0E36\u0E37\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E48\u0E49\u0E4A\u0E4B\u0E4Cญ'.concat(
    '\u0E31\u0E4D\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E38\u0E39\u0E3A',
  )

/** Letters and marks that old Thai fonts keep at U+F700 to U+F71A, shifted or shortened to fit, as the real ones. */
export function fromPrivateUse(text: string): string {
  return text.replace(/[\uF700-\uF71A]/gu, (glyph) => PRIVATE_USE[glyph.charCodeAt(0) - 0xf700] ?? glyph)
}
