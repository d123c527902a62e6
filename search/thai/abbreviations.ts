const GROUP = 'เ?[ก-ฮ]{1,4}[ิี]?'
/** `พ.ร.บ.`, `พ. ร. บ.`, `รพ.สต.`, `มี.ค.`, and with the last dot forgotten `พ.ร.บ`, `พ.ศ`. */
const DOTTED =
  // why: a look ahead for the dot, since this is tried at every consonant of every text.
  `[ก-ฮ](?=[ิี]? ?\\.)` + `(?:[ิี]?(?: ?\\. ?${GROUP})+ ?\\.+(?:[ก-ฮ](?![ก-๎.]))?|\\.[ก-ฮ](?![ก-๎.]))`
/** `พอช.`, `อบต.`: two consonants or more and a dot. */
const ENDING = '\\.(?<=[ก-ฮ]{2}\\.)\\.*'

/** Matches an abbreviation that still has dots; as a source, to be part of larger patterns. */
export const DOTTED_ABBREVIATION = `${DOTTED}|${ENDING}`

const dotted = new RegExp(DOTTED, 'gu')
const ending = new RegExp(ENDING, 'gu')
const goesOn = /[\p{L}\p{N}]/u

/**
 * Abbreviations without their dots and inner spaces, apart from what follows: `พ. ร. บ.การศึกษา` becomes `พรบ การศึกษา`.
 * A single letter keeps its dot (`อ.`, `จ.`, `ม.`, `ต.`): without it nothing says that it stands for a word.
 */
export function stripDots(text: string): string {
  if (!text.includes('.')) return text
  const gap = (end: number, whole: string) => (goesOn.test(whole.charAt(end)) ? ' ' : '')
  return text
    .replace(dotted, (found, at: number, whole: string) => {
      return found.replace(/[. ]/gu, '') + gap(at + found.length, whole)
    })
    .replace(ending, (found, at: number, whole: string) => gap(at + found.length, whole))
}
