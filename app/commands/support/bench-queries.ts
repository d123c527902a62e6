import { z } from 'zod'
import { words } from '#search/thai/analyse.ts'
import type { SearchDocument } from '#search/types.ts'
import { readRows } from './rows.ts'
import { seededRandom } from './seeded-random.ts'

/** One query in so many has a slip of the finger. */
const SLIPS = 5
const LETTERS = ['ก', 'น', 'ร', 'ส', 'า']

/**
 * Queries as people of a portal type them, the same in every run: two phrases of a title, words of a text, and a fifth
 * of them with one letter wrong.
 */
export function portalQueries(documents: Iterable<SearchDocument>, count: number): string[] {
  const random = seededRandom(2547)
  const all = [...documents]
  const phrase = (text: string, most: number) => {
    const cut = words(text)
    const from = random(Math.max(1, cut.length - 2))
    return cut.slice(from, from + 2 + random(most - 1)).join('')
  }
  return Array.from({ length: count }, (_, at) => {
    const document = all[random(all.length)]
    if (document === undefined) return 'กองทุน'
    const { title, body } = document
    const typed = at % 2 === 0 ? `${phrase(title, 2)} ${phrase(title, 3)}` : phrase(body, 4)
    if (at % SLIPS > 0 || typed.length < 4) return typed
    const place = 1 + random(typed.length - 2)
    return typed.slice(0, place) + (LETTERS[random(LETTERS.length)] ?? '') + typed.slice(place + 1)
  })
}

const queryRow = z.object({ query: z.string() })

/** Queries of a judged set, in an order of their own, the same in every run. */
export function judgedQueries(file: string, count: number): string[] {
  const rows = readRows(file, queryRow)
  const random = seededRandom(2561)
  for (let at = rows.length - 1; at > 0; at--) {
    const other = random(at + 1)
    const [one, two] = [rows[at], rows[other]]
    if (one && two) [rows[at], rows[other]] = [two, one]
  }
  return Array.from({ length: count }, (_, at) => rows[at % rows.length]?.query ?? '')
}
