import type { FormFinder } from '../query/correct.ts'
import { all, term } from '../query/expression.ts'
import { trigrams, words } from '../thai/analyse.ts'
import { bare, placesOfBare } from '../thai/bare.ts'
import type { AnalysedStore } from './analysed-store.ts'

/** Documents read for one form before it counts as unwritten. */
const MOST_READ = 20

/** Finds forms in the documents of a store. */
export function formFinder(store: AnalysedStore): FormFinder {
  const find = (form: string): string | null => {
    const wanted = bare(form)
    const members = store.members(all([...new Set(trigrams(wanted))].map((gram) => term('grams', gram))))
    let read = 0
    for (let number = 0; number < members.length && read < MOST_READ; number++) {
      if (!members[number]) continue
      read++
      const written = writtenIn(store.get(number)?.text ?? '', wanted)
      if (written !== null) return written
    }
    return null
  }
  return (forms) => Promise.resolve(forms.map(find))
}

/** Characters around a form that are cut into words to see whether it begins and ends where words do. */
const AROUND = 40

/**
 * How a form without easily forgotten marks is written in a normalised text, marks included; null where it does not
 * stand there as one or several whole words.
 */
export function writtenIn(text: string, bareForm: string): string | null {
  if (bareForm === '') return null
  const plain = bare(text)
  let from = plain.indexOf(bareForm)
  if (from < 0) return null
  const places = placesOfBare(text)
  for (; from >= 0; from = plain.indexOf(bareForm, from + 1)) {
    const start = places[from] ?? text.length
    const end = places[from + bareForm.length] ?? text.length
    if (hasBorders(text, start, end)) return text.slice(start, end)
  }
  return null
}

function hasBorders(text: string, start: number, end: number): boolean {
  const from =
    Math.max(text.lastIndexOf(' ', start - 1), text.lastIndexOf('\n', start - 1), start - AROUND) + 1
  const around = text.slice(start - from > AROUND ? start - AROUND : from, end + AROUND)
  const offset = start - (start - from > AROUND ? start - AROUND : from)
  let at = 0
  const borders = new Set([0, around.length])
  for (const word of words(around)) {
    const here = around.indexOf(word, at)
    at = here + word.length
    borders.add(here).add(at)
  }
  return borders.has(offset) && borders.has(offset + end - start)
}
