import { THAI_LETTERS } from './clusters.ts'
import { cutThai } from './cut-thai.ts'
import { thaiDictionary, thaiWords } from './dictionary.ts'

const STRETCH = 200
const WORD = /[\p{L}\p{N}\p{M}]/u
/** A run of Thai letters; an abbreviation that kept its dots; anything else up to the next Thai letter. */
const RUN = new RegExp(`(?:[ก-ฮ]{1,4}\\.){2,6}|[${THAI_LETTERS}]+|[^${THAI_LETTERS}]+`, 'gu')
const THAI = new RegExp(`^[${THAI_LETTERS}]`, 'u')
/** Before and behind the signs for repetition and shortening, which are not part of a word. */
const BESIDE_SIGNS = /(?=[ๆฯ])|(?<=[ๆฯ])/u
const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * Cuts a text into words, in reading order. Loses no letter, digit or mark; linear in the length of the text. A lexicon
 * helps to find where its words begin and end; what it alone knows is given in the parts that `joinAndSplit` joins again.
 */
export function words(normalised: string, lexicon?: ReadonlySet<string>): string[] {
  return cut(normalised, lexicon, (piece) => WORD.test(piece))
}

/** The same words and all that stands between them: joined, the pieces give the text back, normalised or not. */
export function pieces(text: string, lexicon?: ReadonlySet<string>): string[] {
  return cut(text, lexicon, () => true)
}

function cut(
  text: string,
  lexicon: ReadonlySet<string> | undefined,
  isWanted: (piece: string) => boolean,
): string[] {
  const found: string[] = []
  const general = thaiDictionary()
  const tree = thaiDictionary(lexicon)
  const isOnlyThere = (word: string) => lexicon?.has(word) === true && !thaiWords().has(word)
  for (const run of text.match(RUN) ?? []) {
    if (!THAI.test(run)) cutOthers(run, found, isWanted)
    else if (run.includes('.')) found.push(run)
    else
      for (const word of cutThai(run, tree)) {
        if (isOnlyThere(word)) found.push(...cutThai(word, general))
        else found.push(word)
      }
  }
  return found
}

/**
 * Other scripts, digits and signs. The segmenter is super-linear, so it gets short stretches cut at spaces; where there
 * are none, the last word of one is carried into the next, so that no word is cut by the length of a stretch.
 */
function cutOthers(run: string, wanted: string[], isWanted: (piece: string) => boolean): void {
  if (!WORD.test(run)) {
    if (isWanted(run)) wanted.push(run)
    return
  }
  for (let start = 0; start < run.length;) {
    const end = start + STRETCH < run.length ? endOfCharacter(run, start + STRETCH) : run.length
    const space = end < run.length ? run.lastIndexOf(' ', end) : -1
    const found = [...segmenter.segment(run.slice(start, space > start ? space : end))]
    const isLast = space > start || end === run.length
    const carried = isLast || found.length === 1 ? undefined : found.pop()
    for (const { segment } of found)
      for (const piece of segment.split(BESIDE_SIGNS)) if (isWanted(piece)) wanted.push(piece)
    start = carried ? start + carried.index : space > start ? space : end
  }
}

function endOfCharacter(text: string, end: number): number {
  return /^[\uDC00-\uDFFF]/u.test(text.charAt(end)) ? end + 1 : end
}

/** Character trigrams inside runs without spaces; a run of one or two characters stands for itself. */
export function trigrams(normalised: string): string[] {
  const found: string[] = []
  for (const run of normalised.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    if (run.length < 3) found.push(run)
    for (let at = 0; at + 3 <= run.length; at++) found.push(run.slice(at, at + 3))
  }
  return found
}
