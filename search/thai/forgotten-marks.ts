import { EASILY_FORGOTTEN } from './bare.ts'

const MARK = `[${EASILY_FORGOTTEN}]`
const isMark = new RegExp(MARK, 'u')

/**
 * A pattern for a normalised text as people type it fast: a mark that was typed is meant, one that is missing may have
 * been forgotten. `แมฮี` stands in `แม่ฮี้`, `แม่ฮี` too, `แม้ฮี` does not.
 */
export function forgivingPattern(typed: string, { whole = false } = {}): RegExp {
  const letters = Array.from(typed)
  const forgiving = letters.map((letter, at) => {
    const escaped = letter.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&')
    const next = letters[at + 1] ?? ''
    return isMark.test(letter) || isMark.test(next) ? escaped : `${escaped}${MARK}?`
  })
  const source = forgiving.join('')
  return new RegExp(whole ? `^${source}$` : source, 'u')
}
