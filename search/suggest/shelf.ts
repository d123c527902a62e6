import { LEVELS } from './choose.ts'
import { hangs, tighten, type Form } from './form.ts'
import { slipFinder } from './slip.ts'

const START = 1
const WORD = 2
const HANGS = 4

/** Names of one shelf in one string each way, so that a look at all of them is one search in a string. */
type Row = { text: string; offsets: Uint32Array; flags: Uint8Array }
/** Answers whether enough was seen. */
type Visit<Entry> = (entry: Entry, level: number) => boolean

export type Shelf<Entry> = {
  /**
   * Every name that holds what was typed as it is written; where it would end inside a cluster (ที in ที่) it does not.
   * The same name may come twice, the second time at a better level.
   */
  exact(typed: string, visit: Visit<Entry>): void
  /** The same without marks and spaces on either side. */
  tight(typed: string, visit: Visit<Entry>): void
  /** Every name of which a word begins with what was typed but for one slip. */
  slipped(typed: string, visit: (entry: Entry) => boolean): void
}

/** Puts names on a shelf; it never changes afterwards. */
export function createShelf<Entry extends { form: Form }>(entries: readonly Entry[]): Shelf<Entry> {
  const exact = rowOf(entries.map(({ form }) => form))
  const tight = rowOf(entries.map(({ form }) => tightened(form)))
  const look = ({ text, offsets, flags }: Row, typed: string, whole: boolean, visit: Visit<Entry>) => {
    if (typed === '') return
    let entry = 0
    let inside = -1
    for (let at = text.indexOf(typed); at !== -1; at = text.indexOf(typed, at + 1)) {
      const flag = flags[at] ?? 0
      if (flag & HANGS || (whole && (flags[at + typed.length] ?? 0) & HANGS)) continue
      while ((offsets[entry + 1] ?? Infinity) <= at) entry++
      const begins = (flag & (START | WORD)) !== 0
      const found = entries[entry]
      if (found === undefined || (!begins && inside === entry)) continue
      const level = flag & START ? LEVELS.start : begins ? LEVELS.word : LEVELS.inside
      if (visit(found, level) && level === LEVELS.start) return
      // why: one letter stands in a name many times, and nothing later in it can be better than a beginning.
      if (begins) at = (offsets[entry + 1] ?? Infinity) - 1
      else inside = entry
    }
  }
  return {
    exact: (typed, visit) => look(exact, typed, true, visit),
    tight: (typed, visit) => look(tight, typed, false, visit),
    slipped(typed, visit) {
      const slips = slipFinder(typed)
      if (slips === null) return
      const { text, offsets, flags } = tight
      let entry = 0
      for (let at = 0; at < text.length; at++) {
        if (!((flags[at] ?? 0) & (START | WORD)) || !slips(text, at)) continue
        while ((offsets[entry + 1] ?? Infinity) <= at) entry++
        const found = entries[entry]
        if (found && visit(found)) return
      }
    },
  }
}

function tightened({ exact, tight, starts, words }: Form): Form {
  const moved = (at: number) => tighten(exact.slice(0, at)).length
  return { exact: tight, tight, starts: starts.map(moved), words: words.map(moved) }
}

function rowOf(forms: readonly Form[]): Row {
  const text = forms.map(({ exact }) => exact).join('\n')
  const offsets = new Uint32Array(forms.length)
  const flags = new Uint8Array(text.length + 1)
  let offset = 0
  for (const [index, { exact, starts, words }] of forms.entries()) {
    offsets[index] = offset
    for (let at = 0; at < exact.length; at++) if (hangs(exact.charAt(at))) flags[offset + at] = HANGS
    for (const at of words) flags[offset + at] = (flags[offset + at] ?? 0) | WORD
    for (const at of starts) flags[offset + at] = (flags[offset + at] ?? 0) | START
    offset += exact.length + 1
  }
  return { text, offsets, flags }
}
