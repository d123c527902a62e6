import type { Name } from './names.ts'
import type { Form } from './form.ts'

/** A name with how many documents speak of it; gone at nought. */
export type Entry = { name: Name; form: Form; uses: number }
export type Found = { entry: Entry; level: number }

/** The order of names that fit equally well: what is real before examples, the shorter (so the nearer), then by letter. */
export function byName(
  { name: a, form: { exact: one } }: Entry,
  { name: b, form: { exact: other } }: Entry,
): number {
  return (
    Number(a.demo) - Number(b.demo) ||
    one.length - other.length ||
    (one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/** How a name was found, from the best: as written or without marks and spaces, each at a beginning or further inside. */
export const LEVELS = { start: 0, word: 1, inside: 2, tight: 3, slip: 6 } as const
const TIERS = [
  LEVELS.word,
  LEVELS.inside,
  LEVELS.tight + LEVELS.word,
  LEVELS.tight + LEVELS.inside,
  LEVELS.slip,
]

const better = (a: Found, b: Found) => a.level - b.level || byName(a.entry, b.entry)

/** Keeps the best of those offered, each thing once. */
export function createBest(limit: number) {
  const kept: Found[] = []
  return {
    kept: (): readonly Found[] => kept,
    full: () => kept.length === limit,
    /** True when nothing at this level or below can be better any more, if what is offered comes in `byName` order. */
    offer(entry: Entry, level: number): boolean {
      const last = kept.length < limit ? undefined : kept.at(-1)
      // why: thousands are offered and eight kept, so most must be turned away before anything is made of them.
      if (last !== undefined && level >= last.level && (level > last.level || byName(entry, last.entry) >= 0))
        return level === last.level
      const same = kept.findIndex((one) => one.entry.name.id === entry.name.id)
      const before = kept[same]
      const found = { entry, level }
      if (before !== undefined) {
        if (better(before, found) <= 0) return false
        kept.splice(same, 1)
      }
      const at = kept.findIndex((one) => better(found, one) < 0)
      kept.splice(at === -1 ? kept.length : at, 0, found)
      kept.length = Math.min(kept.length, limit)
      return false
    },
  }
}

/**
 * Shares the places of a list out: first among names that begin with what was typed or have a word that does, then
 * among ever looser matches, to each kind in turn, so that none crowds the others out. Kinds stay together.
 */
export function share(kinds: readonly (readonly Found[])[], limit: number): Found[] {
  const taken = kinds.map(() => 0)
  let left = limit
  for (const tier of TIERS)
    for (let before = -1; left > 0 && left !== before;) {
      before = left
      for (const [at, list] of kinds.entries()) {
        const next = list[taken[at] ?? 0]
        if (left === 0 || next === undefined || next.level > tier) continue
        taken[at] = (taken[at] ?? 0) + 1
        left--
      }
    }
  return kinds.flatMap((list, at) => list.slice(0, taken[at]))
}
