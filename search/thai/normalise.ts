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
  return plainSigns(result).toLowerCase().normalize('NFC')
}

/** Single plain spaces, none at the ends of a line. */
function plainSpaces(text: string): string {
  return text.replace(/[^\S\n ][^\S\n]*| [^\S\n]+/gu, ' ').replace(/^ | $| (?=\n)|(?<=\n) /gu, '')
}

/** ๆ repeats a word and ฯ cuts one short: neither is part of it. ฯลฯ says nothing. */
function withoutRepeats(text: string): string {
  return text
    .replace(/ ?(?:(?:ฯ ?ล ?ฯ|(?<![ก-๎])ฯล(?![ก-๎])|[ๆฯ]) ?)+/gu, ' ')
    .replace(/^ | $| (?=\n)|(?<=\n) /gu, '')
}

/** Quotes and dashes as keyboards have them, and full-width signs as narrow ones. */
function plainSigns(text: string): string {
  return text
    .replace(/[‘’‚‛′]/gu, "'")
    .replace(/[“”„‟″]/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
