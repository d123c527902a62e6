const LONGEST_JOIN = 6

/** Words of the field, normalised. */
export type Lexicon = ReadonlySet<string>

/**
 * Adds to segmented words what the dictionary knows: neighbours that together form one of its words, and the parts of a
 * word that is made of several. A compound and its parts then match each other.
 */
export function joinAndSplit(words: readonly string[], lexicon: Lexicon): string[] {
  const found: string[] = []
  for (const [at, word] of words.entries()) {
    found.push(word, ...split(word, lexicon))
    let joined = word
    for (const next of words.slice(at + 1, at + LONGEST_JOIN)) {
      joined += next
      if (lexicon.has(joined)) found.push(joined)
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
