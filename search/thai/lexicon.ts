import { partsOf } from './dictionary.ts'

/** Words of the field, normalised. */
export type Lexicon = ReadonlySet<string>

/**
 * What a text is indexed under: its words, neighbours that together form a word of the lexicon, and the parts of a word
 * that is made of several, by the lexicon or by general Thai. A compound and its parts then match each other.
 */
export function joinAndSplit(words: readonly string[], lexicon: Lexicon): string[] {
  return joined(words, lexicon, (word) => {
    const parts = split(word, lexicon)
    return parts.length > 0 ? parts : partsOf(word)
  })
}

/**
 * What a query asks for: like `joinAndSplit`, but a compound of general Thai stays whole. Asking for ส่งเสริม is not
 * asking for ส่ง, while who asks for เสริม finds ส่งเสริม.
 */
export function joinForQuery(words: readonly string[], lexicon: Lexicon): string[] {
  return joined(words, lexicon, (word) => split(word, lexicon))
}

function joined(
  words: readonly string[],
  lexicon: Lexicon,
  partsFor: (word: string) => readonly string[],
): string[] {
  const { beginnings, entries } = joinsOf(lexicon)
  const found: string[] = []
  for (const [at, word] of words.entries()) {
    found.push(word, ...partsFor(word))
    let neighbours = word
    for (let next = at + 1; next < words.length && beginnings.has(neighbours); next++) {
      neighbours += words[next] ?? ''
      const entry = entries.get(neighbours)
      if (entry !== undefined) found.push(entry)
    }
  }
  return found
}

/** The parts of a compound, longest first match; nothing when the dictionary does not cover the whole word. */
function split(word: string, lexicon: Lexicon): string[] {
  const parts: string[] = []
  for (let start = 0; start < word.length;) {
    let end = start === 0 ? word.length - 1 : word.length
    while (end > start + 1 && !lexicon.has(word.slice(start, end))) end--
    if (end <= start + 1) return []
    parts.push(word.slice(start, end))
    start = end
  }
  return parts.length > 1 ? parts : []
}

type Joins = {
  /** Every beginning of an entry, to stop joining where none goes on. */
  beginnings: Set<string>
  /** Entries by their letters and digits: the words of a text have no signs and spaces between them. */
  entries: Map<string, string>
}

const known = new WeakMap<Lexicon, { size: number; joins: Joins }>()

function joinsOf(lexicon: Lexicon): Joins {
  const made = known.get(lexicon)
  if (made?.size === lexicon.size) return made.joins
  const joins: Joins = { beginnings: new Set(), entries: new Map() }
  for (const entry of lexicon) {
    const letters = entry.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    for (let end = 1; end < letters.length; end++) joins.beginnings.add(letters.slice(0, end))
    joins.entries.set(letters, entry)
  }
  known.set(lexicon, { size: lexicon.size, joins })
  return joins
}
