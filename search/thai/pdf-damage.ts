import type { Lexicon } from './lexicon.ts'

const M = '[\\u0E31\\u0E34-\\u0E3A\\u0E47-\\u0E4E]'
const LETTER = `(?!${M})[ก-๎]`
/** A mark one letter late with a space behind it, or a space in front of a mark; with the letters around. */
const SITE = new RegExp(
  `(?<=(${LETTER}))(${LETTER})(${M}+) (${LETTER})|(?<=(${LETTER})) (${M}+)(${LETTER})?`,
  'gu',
)
const MARK = new RegExp(M, 'u')
const MARKS = new RegExp(M, 'gu')
const TOGETHER = new RegExp(`(${LETTER})(${M}+)(?=(${LETTER})?(${LETTER})?)`, 'gu')

type Skeletons = { words: Map<string, string[]>; longest: number; joints: Set<string> }
const known = new WeakMap<Lexicon, Skeletons>()

/**
 * Puts right what PDF files do to Thai: a mark moved behind the next consonant and a space after it (`ชมุ ชน`,
 * `สวสั ดิการ`), or a space before a mark. Only where the result is a word of the lexicon and the damaged form is not;
 * all else stays as it is. Takes and gives a normalised text.
 */
export function repairPdfDamage(text: string, lexicon: Lexicon): string {
  const skeletons = skeletonsOf(lexicon)
  let repaired = ''
  let done = 0
  for (const site of text.matchAll(SITE)) {
    const [, before = '', late = '', lateMarks = '', next = '', owner = '', earlyMarks = ''] = site
    const joint = lateMarks ? before + lateMarks + late : owner + earlyMarks
    if (site.index < done || !(skeletons.joints.has(joint + next) || skeletons.joints.has(joint))) continue
    const found = findWord(text, done, site.index + site[0].indexOf(' '), lexicon, skeletons)
    if (!found) continue
    repaired += text.slice(done, found.start) + found.word
    done = found.end
  }
  return repaired + text.slice(done)
}

/** The longest word of the lexicon whose letters stand before and after the space, with its marks astray. */
function findWord(
  text: string,
  from: number,
  space: number,
  lexicon: Lexicon,
  { words, longest }: Skeletons,
) {
  const before = letters(text, space, -1, longest, from)
  const after = letters(text, space, 1, longest, text.length)
  for (let size = Math.min(longest, before.length + after.length); size > 1; size--) {
    for (let left = Math.min(size, before.length); left > 0 && size - left <= after.length; left--) {
      const start = before[left - 1] ?? 0
      const last = after[size - left - 1]
      const end = last === undefined ? space : endOfMarks(text, last + 1)
      const damaged = text.slice(start, end)
      const joined = damaged.replaceAll(' ', '')
      for (const word of words.get(skeleton(damaged)) ?? [])
        if ((joined === word || !lexicon.has(joined)) && isAstray(damaged, word)) return { start, end, word }
    }
  }
  return undefined
}

/** Places of the letters (not marks) left or right of a space, nearest first, up to where the Thai text ends. */
function letters(text: string, space: number, step: 1 | -1, most: number, edge: number): number[] {
  const found: number[] = []
  for (let at = space + step; found.length < most && (step > 0 ? at < edge : at >= edge); at += step) {
    const letter = text.charAt(at)
    if (letter === ' ' ? text.charAt(at + step) === ' ' : !/[ก-๎]/u.test(letter)) break
    if (letter !== ' ' && !MARK.test(letter)) found.push(at)
  }
  return found
}

function endOfMarks(text: string, start: number): number {
  let end = start
  while (MARK.test(text.charAt(end))) end++
  return end
}

/** Whether each mark stands where the word has it or one letter late, and one of them is late or cut off. */
function isAstray(damaged: string, word: string): boolean {
  const wrong = placesOfMarks(damaged)
  const right = placesOfMarks(word)
  if (wrong.length !== right.length) return false
  let astray = new RegExp(` ${M}`, 'u').test(damaged)
  for (const [at, { mark, place }] of right.entries()) {
    const other = wrong[at]
    if (other?.mark !== mark || (other.place !== place && other.place !== place + 1)) return false
    if (other.place !== place) astray = true
  }
  return astray
}

/** Each mark with the number of letters before it. */
function placesOfMarks(text: string): { mark: string; place: number }[] {
  const found: { mark: string; place: number }[] = []
  let place = 0
  for (const letter of text.replaceAll(' ', '')) {
    if (MARK.test(letter)) found.push({ mark: letter, place })
    else place++
  }
  return found
}

const skeleton = (text: string) => text.replace(MARKS, '').replaceAll(' ', '')

/** The words of a lexicon by their letters alone, and what stands around their marks, to see at a glance that none fits. */
function skeletonsOf(lexicon: Lexicon): Skeletons {
  const made = known.get(lexicon)
  if (made) return made
  const all: Skeletons = { words: new Map(), longest: 0, joints: new Set() }
  for (const word of lexicon) {
    const bones = skeleton(word)
    if (bones === word || word.includes(' ')) continue
    all.words.set(bones, [...(all.words.get(bones) ?? []), word])
    all.longest = Math.max(all.longest, bones.length)
    for (const [, owner = '', marks = '', next = '', second = ''] of word.matchAll(TOGETHER)) {
      all.joints.add(owner + marks)
      all.joints.add(owner + marks + next + second)
    }
  }
  known.set(lexicon, all)
  return all
}
