import { keepNewest } from './keep-newest.ts'
import { words } from './thai/analyse.ts'
import { domainWords } from './vocabulary.ts'

/** A normalised title, cut: the words it is indexed under, and where words begin and end in it. */
type ReadTitle = { ownWords: ReadonlySet<string>; borders: ReadonlySet<number> }

const MOST_KEPT = 5_000
const kept = new Map<string, ReadTitle>()

/** Cuts a title once: the same titles are read for question after question. */
export function readTitle(title: string): ReadTitle {
  const known = kept.get(title)
  if (known !== undefined) return known
  const read = { ownWords: new Set(domainWords(title)), borders: bordersOf(title) }
  kept.set(title, read)
  keepNewest(kept, MOST_KEPT)
  return read
}

function bordersOf(title: string): Set<number> {
  const borders = new Set([0, title.length])
  let from = 0
  for (const word of words(title)) {
    const at = title.indexOf(word, from)
    from = at + word.length
    borders.add(at).add(from)
  }
  return borders
}
