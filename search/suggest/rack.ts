import { byName, type Entry } from './choose.ts'
import { createShelf, type Shelf } from './shelf.ts'

/** New names wait on a small shelf until they are this many, and a quarter of the large one. */
const FULL = 500

/** The names of one kind on two shelves: a large one that is seldom made anew, and a small one for what came since. */
export type Rack = { add(entry: Entry): void; shelves(): readonly Shelf<Entry>[] }

export function createRack(): Rack {
  let known: Entry[] = []
  let added: Entry[] = []
  let large = createShelf<Entry>([])
  let small: Shelf<Entry> | null = null
  return {
    add(entry) {
      added.push(entry)
      small = null
    },
    shelves() {
      if (added.length > Math.max(FULL, known.length / 4)) {
        known = [...known, ...added].filter(({ uses }) => uses > 0).sort(byName)
        large = createShelf(known)
        added = []
        small = null
      }
      small ??= createShelf(added.sort(byName))
      return [large, small]
    },
  }
}
