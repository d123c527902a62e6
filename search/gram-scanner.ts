const BITS = 13
const SIZE = 1 << BITS

/** Where a query's trigrams stand in a text. */
export type GramScan = {
  /** How often each trigram stands in the text, in the order given. */
  counts: Uint32Array
  /** Share (0..1) of the trigrams' weight that stands within the densest `passage` characters. */
  densest: number
}

/**
 * Reads texts for a query's trigrams. A trigram is looked up by a number made of its three characters in a small hash
 * table, without making a string: close reading of a hundred long texts takes milliseconds.
 */
export function createGramScanner(weights: ReadonlyMap<string, number>, passage: number) {
  const grams = [...weights.keys()].filter((gram) => gram.length === 3)
  const weightOf = Float64Array.from(grams, (gram) => weights.get(gram) ?? 0)
  const whole = weightOf.reduce((sum, weight) => sum + weight, 0) || 1
  const find = createFinder(grams)
  const ring = new Int32Array(passage)

  return function scan(text: string): GramScan {
    const counts = new Uint32Array(grams.length)
    const inside = new Uint32Array(grams.length)
    ring.fill(-1)
    let now = 0
    let densest = 0
    let slot = 0
    let key = firstKey(text)
    for (let at = 2; at < text.length; at++) {
      key = nextKey(key, text.charCodeAt(at))
      const place = find(key)
      if (++slot === passage) slot = 0
      const leaving = ring[slot] ?? -1
      ring[slot] = place
      if (leaving >= 0) {
        const left = (inside[leaving] ?? 1) - 1
        inside[leaving] = left
        if (left === 0) now -= weightOf[leaving] ?? 0
      }
      if (place < 0) continue
      counts[place] = (counts[place] ?? 0) + 1
      const before = inside[place] ?? 0
      inside[place] = before + 1
      if (before === 0) now += weightOf[place] ?? 0
      if (now > densest) densest = now
    }
    return { counts, densest: densest / whole }
  }
}

/** Only how often each trigram stands in a text, in the order given; others than those of three characters are left out. */
export function createGramCounter(all: readonly string[]) {
  const grams = all.filter((gram) => gram.length === 3)
  const find = createFinder(grams)
  return function count(text: string): Uint32Array {
    const counts = new Uint32Array(grams.length)
    let key = firstKey(text)
    for (let at = 2; at < text.length; at++) {
      key = nextKey(key, text.charCodeAt(at))
      const place = find(key)
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
    }
    return counts
  }
}

/** The place of a trigram by its key, or -1. */
function createFinder(grams: readonly string[]): (key: number) => number {
  const keys = new Int32Array(SIZE).fill(-1)
  const places = new Int32Array(SIZE)
  grams.slice(0, SIZE >> 1).forEach((gram, place) => {
    const key = nextKey(firstKey(gram), gram.charCodeAt(2))
    let slot = slotOf(key)
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (SIZE - 1)
    keys[slot] = key
    places[slot] = place
  })
  return function find(key) {
    let slot = slotOf(key)
    for (;;) {
      const held = keys[slot]
      if (held === -1) return -1
      if (held === key) return places[slot] ?? -1
      slot = (slot + 1) & (SIZE - 1)
    }
  }
}

/** Ten bits a character keep Thai and Latin apart; rarer scripts may meet, which costs a little order and nothing else. */
const nextKey = (key: number, code: number) => ((key << 10) | (code & 1023)) & 0x3fffffff

/** The key that the first two characters of a text begin. */
const firstKey = (text: string) => nextKey(nextKey(0, text.charCodeAt(0)), text.charCodeAt(1))

function slotOf(key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> (32 - BITS)) & (SIZE - 1)
}
