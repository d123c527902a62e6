import type { SearchDocument, Suggestion } from '../types.ts'
import { createBest, LEVELS, share, type Entry } from './choose.ts'
import { typedForm } from './form.ts'
import { nameOf, TERM_NAMES, type Name } from './names.ts'
import { localitiesOf, PROVINCE_NAMES } from './places.ts'
import { createRack } from './rack.ts'

const KINDS: readonly Suggestion['kind'][] = ['item', 'fund', 'term', 'place']
/**
 * What a person may be about to type: titles, funds, terms and places, in this process's memory. It knows nothing of
 * engines and holds names only, so the same answers stand beside any of them.
 */
export type Suggester = {
  put(document: SearchDocument): void
  drop(id: string): void
  /** Gets ready to answer at once; without it the first answer after many changes takes longer. */
  settle(): void
  /** At most `limit`, those of one kind together; the kind with the best match first. */
  suggest(typed: string, limit: number): Suggestion[]
}

export function createSuggester(): Suggester {
  const entries = new Map<string, Entry>()
  const keysOf = new Map<string, string[]>()
  const racks = { item: createRack(), fund: createRack(), term: createRack(), place: createRack() }

  const add = (name: Name): string => {
    const key = `${name.suggestion.kind} ${name.id} ${name.suggestion.text}`
    const known = entries.get(key)
    if (known) known.uses++
    else {
      const entry = { name, form: name.form(), uses: 1 }
      entries.set(key, entry)
      racks[name.suggestion.kind].add(entry)
    }
    return key
  }
  const drop = (id: string) => {
    for (const key of keysOf.get(id) ?? []) {
      const entry = entries.get(key)
      if (entry && --entry.uses === 0) entries.delete(key)
    }
    keysOf.delete(id)
  }
  for (const name of [...TERM_NAMES, ...PROVINCE_NAMES]) add(name)
  return {
    drop,
    settle: () => KINDS.forEach((kind) => racks[kind].shelves()),
    put(document) {
      const keys = [nameOf(document), ...localitiesOf(document)].map(add)
      // why: the former names go after the new ones came, so that what stays the same is not made anew.
      drop(document.id)
      keysOf.set(document.id, keys)
    },
    suggest(text, limit) {
      const { exact, tight } = typedForm(text)
      const all = KINDS.map((kind) => {
        const best = createBest(limit)
        const offer = (entry: Entry, level: number) => entry.uses > 0 && best.offer(entry, level)
        for (const shelf of racks[kind].shelves()) shelf.exact(exact, offer)
        // why: whatever is found without its marks comes after all that was found with them.
        if (!best.full())
          for (const shelf of racks[kind].shelves())
            shelf.tight(tight, (entry, level) => offer(entry, LEVELS.tight + level))
        return { kind, best, offer }
      })
      if (all.every(({ best }) => best.kept().length === 0))
        for (const { kind, offer } of all)
          for (const shelf of racks[kind].shelves())
            shelf.slipped(tight, (entry) => offer(entry, LEVELS.slip))
      const found = all
        .map(({ best }) => best.kept())
        .filter((list) => list.length > 0)
        .sort((a, b) => (a[0]?.level ?? 0) - (b[0]?.level ?? 0))
      return share(found, limit).map(({ entry }) => entry.name.suggestion)
    },
  }
}
