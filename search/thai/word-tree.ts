const LETTERS = 128
const FIRST = 0x0e00

/** A set of Thai words with what each costs, walked letter by letter; node 0 is the root. */
export type WordTree = {
  /** The node after one more letter (a char code), or -1 where no word goes on like that. */
  step(node: number, letter: number): number
  /** The cost of the word that ends at the node; NaN where none does. */
  costAt(node: number): number
}

/** Builds the tree; of a word given twice the last cost counts. */
export function createWordTree(words: Iterable<readonly [string, number]>): WordTree {
  const next = new Map<number, number>()
  const costs: number[] = [Number.NaN]
  for (const [word, cost] of words) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const key = keyOf(node, word.charCodeAt(at))
      let child = next.get(key)
      if (child === undefined) {
        child = costs.push(Number.NaN) - 1
        next.set(key, child)
      }
      node = child
    }
    costs[node] = cost
  }
  return frozen(next, Float64Array.from(costs))
}

const keyOf = (node: number, letter: number) => node * LETTERS + letter - FIRST + 1

/** The same as flat tables: a step is taken for every letter of every text, and these are several times faster. */
function frozen(next: ReadonlyMap<number, number>, costs: Float64Array): WordTree {
  const bits = Math.ceil(Math.log2(next.size + 1)) + 1
  const mask = 2 ** bits - 1
  const keys = new Int32Array(mask + 1)
  const nodes = new Int32Array(mask + 1)
  const placeOf = (key: number) => {
    let place = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask
    return place
  }
  for (const [key, child] of next) {
    const place = placeOf(key)
    keys[place] = key
    nodes[place] = child
  }
  return {
    step: (node, letter) => {
      const place = placeOf(keyOf(node, letter))
      return keys[place] === 0 ? -1 : (nodes[place] ?? -1)
    },
    costAt: (node) => costs[node] ?? Number.NaN,
  }
}
