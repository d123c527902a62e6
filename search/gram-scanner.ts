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
  const keys = new Int32Array(SIZE).fill(-1)
  const places = new Int32Array(SIZE)
  grams.slice(0, SIZE >> 1).forEach((gram, place) => {
    const key = keyOf(gram.charCodeAt(0), gram.charCodeAt(1), gram.charCodeAt(2))
    let slot = slotOf(key)
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (SIZE - 1)
    keys[slot] = key
    places[slot] = place
  })
  const ring = new Int32Array(passage)

  return function scan(text: string): GramScan {
    const counts = new Uint32Array(grams.length)
    const inside = new Uint32Array(grams.length)
    ring.fill(-1)
    let now = 0
    let densest = 0
    let first = text.charCodeAt(0)
    let second = text.charCodeAt(1)
    for (let at = 2; at < text.length; at++) {
      const third = text.charCodeAt(at)
      const place = find(keyOf(first, second, third))
      first = second
      second = third
      const slot = at % passage
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

  function find(key: number): number {
    for (let slot = slotOf(key); ; slot = (slot + 1) & (SIZE - 1)) {
      if (keys[slot] === key) return places[slot] ?? -1
      if (keys[slot] === -1) return -1
    }
  }
}

/** Ten bits a character keep Thai and Latin apart; rarer scripts may meet, which costs a little order and nothing else. */
function keyOf(first: number, second: number, third: number): number {
  return ((first & 1023) << 20) | ((second & 1023) << 10) | (third & 1023)
}

function slotOf(key: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> (32 - BITS)) & (SIZE - 1)
}
