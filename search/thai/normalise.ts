import { DOTTED_ABBREVIATION, stripDots } from './abbreviations.ts'
import { fromPrivateUse, MARKS_IN_DISORDER, orderMarks } from './marks.ts'
import { readYears, UNREAD_YEAR } from './years.ts'

/** What one rule makes possible for an earlier one: rare, and each further pass leaves less of it. */
const UNSETTLED = new RegExp(`${MARKS_IN_DISORDER}|${UNREAD_YEAR}|${DOTTED_ABBREVIATION}|[ๆฯ]`, 'u')

/**
 * The one form in which texts and queries are compared: Unicode NFC, invisible characters gone, marks in one order and
 * once each, Arabic digits, years of the Buddhist era, abbreviations without dots, no ๆ and ฯ, lower-case Latin, single
 * spaces. Idempotent and linear. Keeps every consonant, except those of an era before its year and of ฯลฯ.
 */
export function normalise(text: string): string {
  let result = onePass(text)
  while (UNSETTLED.test(result)) result = onePass(result)
  return result
}

/** The rules in the order of the field's list of them. */
function onePass(text: string): string {
  let result = plainSpaces(text.normalize('NFC').replace(/[\u200B-\u200D\uFEFF\u00AD\u2060]/gu, ''))
  result = orderMarks(fromPrivateUse(result.replace(/เเ/gu, 'แ')))
  result = result.replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  result = withoutRepeats(stripDots(readYears(result)))
  result = result.replace(SIGNS, plainSign).toLowerCase()
  return COMBINING.test(result) ? result.normalize('NFC') : result
}

/** Single plain spaces, none at the ends of a line. */
function plainSpaces(text: string): string {
  return trimLines(text.replace(/[^\S\n ][^\S\n]*| [^\S\n]+/gu, ' '))
}

function trimLines(text: string): string {
  const start = text.startsWith(' ') ? 1 : 0
  const end = text.length > start && text.endsWith(' ') ? -1 : text.length
  return text.slice(start, end).replace(/ \n ?|\n /gu, '\n')
}

/** ๆ repeats a word and ฯ cuts one short: neither is part of it. ฯลฯ says nothing. */
function withoutRepeats(text: string): string {
  const result = text.replace(/ ?(?:(?:ฯ ?ล ?ฯ|(?<![ก-๎])ฯล(?![ก-๎])|[ๆฯ]) ?)+/gu, ' ')
  return result === text ? text : trimLines(result)
}

const SIGNS = /[‘’‚‛′“”„‟″‐‑‒–—―−\uFF01-\uFF5E]/gu
/** What may have to be composed anew once the characters between are gone; Thai marks are in order by then. */
const COMBINING = /[\u0300-\u0DFF\u0E80-\u1FFF\u2C00-\uFFFF]/u

/** Quotes and dashes as keyboards have them, and full-width signs as narrow ones. */
function plainSign(sign: string): string {
  if (sign >= '\uFF01') return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  if ('“”„‟″'.includes(sign)) return '"'
  return '‘’‚‛′'.includes(sign) ? "'" : '-'
}
