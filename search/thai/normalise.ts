const TONE = '[\\u0E48-\\u0E4B]'
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/[\u200B-\u200D\uFEFF\u00AD\u2060]/gu, ''],
  [/[\u00A0\u2009\u202F]/gu, ' '],
  [/เเ/gu, 'แ'],
  [new RegExp(`\\u0E4D(${TONE}?)\\u0E32`, 'gu'), '$1\u0E33'],
  [new RegExp(`\\u0E33(${TONE})`, 'gu'), '$1\u0E33'],
  [new RegExp(`(${TONE})([\\u0E31\\u0E34-\\u0E3A])`, 'gu'), '$2$1'],
  [/([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+/gu, '$1'],
  [/(?<=[ก-ฮ])\s*\.\s*(?=[ก-ฮ]\s*\.)/gu, ''],
  [/ฯลฯ|[ๆฯ]/gu, ' '],
  [/[‘’]/gu, "'"],
  [/[“”]/gu, '"'],
  [/[–—]/gu, '-'],
]

/**
 * The one form in which texts and queries are compared: Unicode NFC, invisible characters gone, marks in one order and
 * once each, Arabic digits, lower-case Latin, abbreviations without inner dots. Idempotent; keeps every base letter.
 */
export function normalise(text: string): string {
  let before: string
  let after = text
  do {
    before = after
    after = onePass(before)
  } while (after !== before)
  return after
}

function onePass(text: string): string {
  let result = text.normalize('NFC')
  for (const [pattern, replacement] of STEPS) result = result.replace(pattern, replacement)
  result = result.replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
  return commonYears(result).toLowerCase().normalize('NFC')
}

/** Writes years as Buddhist-era numbers where the text says which era it means, and never guesses otherwise. */
function commonYears(text: string): string {
  return text
    .replace(/ค\.?\s?ศ\.?\s?((?:19|20)\d\d)(?!\d)/gu, (_, year: string) => String(Number(year) + 543))
    .replace(/พ\.?\s?ศ\.?\s?(2[456]\d\d)(?!\d)/gu, '$1')
    .replace(/(?:ปี\s?)?พ\.?\s?ศ\.?\s?(\d\d)(?!\d)/gu, '25$1')
}
