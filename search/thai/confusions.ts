/** Letters that sound alike, each with the one that stands for all of them; longer spellings first. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[ก-ฮ][ิุ]?\u0E4C/gu, ''],
  [/[\u0E48-\u0E4B]/gu, ''],
  [/รร|\u0E31น/gu, '\u0E31'],
  [/ใ/gu, 'ไ'],
  [/ไ([ก-ฮ])ย(?![ะ-ู])/gu, 'ไ$1'],
  [/ฎ/gu, 'ฏ'],
  [/ณ/gu, 'น'],
  [/ฌ/gu, 'ช'],
  [/[ศษ]/gu, 'ส'],
  [/ล/gu, 'ร'],
  [/ฑ/gu, 'ท'],
  [/ญ/gu, 'ย'],
]

/**
 * What a normalised word sounds like to somebody unsure of its spelling: confused letters as one, silent letters, tone
 * marks and rarer spellings of the same vowel left out. Only to guess what was meant, always below exact forms.
 */
export function soundKey(word: string): string {
  let key = word
  for (const [letters, one] of ALIKE) key = key.replace(letters, one)
  return key
}
