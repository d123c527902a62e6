import { mayCut } from './clusters.ts'
import type { WordTree } from './word-tree.ts'

/** What a stretch that no word covers costs: once, and for each cluster of consonant and vowels in it. */
const UNKNOWN = 1.5
const UNKNOWN_CLUSTER = 0.9
const MOST_CLUSTERS = 10

// why: kept between calls, for a text has thousands of short runs.
let costs = new Float64Array(1024)
let cameFrom = new Int32Array(1024)
let cuttable = new Uint8Array(1024)

/**
 * Cuts a run of Thai letters into the cheapest line of words and unknown stretches. Every character of the run ends up
 * in exactly one of them. Linear in the length of the run. Words longer than `longest` are not considered.
 */
export function cutThai(run: string, tree: WordTree, longest = Infinity): string[] {
  const length = run.length
  makeRoom(length + 1)
  costs.fill(Infinity, 1, length + 1)
  costs[0] = 0
  for (let at = 1; at < length; at++) cuttable[at] = mayCut(run, at) ? 1 : 0
  cuttable[length] = 1
  for (let at = 0; at < length; at++) {
    const sofar = costs[at] ?? Infinity
    if (sofar < Infinity) offerAll(run, at, sofar, tree, longest)
  }
  const found: string[] = []
  for (let end = length; end > 0; end = cameFrom[end] ?? 0) found.push(run.slice(cameFrom[end], end))
  return found.reverse()
}

/** Every word and every unknown stretch that begins here. */
function offerAll(run: string, at: number, sofar: number, tree: WordTree, longest: number): void {
  let node = 0
  for (let end = at; end < run.length;) {
    node = tree.step(node, run.charCodeAt(end++))
    if (node < 0) break
    if (cuttable[end] === 1 && end - at <= longest) offer(at, end, sofar + tree.costAt(node))
  }
  let clusters = 0
  for (let end = at + 1; end <= run.length && clusters < MOST_CLUSTERS; end++)
    if (cuttable[end] === 1) offer(at, end, sofar + UNKNOWN + UNKNOWN_CLUSTER * ++clusters)
}

/** Takes the way over `from` to `to` where it is cheaper than the ways known so far (NaN never is). */
function offer(from: number, to: number, cost: number): void {
  if (!(cost < (costs[to] ?? 0) - 1e-9)) return
  costs[to] = cost
  cameFrom[to] = from
}

function makeRoom(size: number): void {
  if (costs.length >= size) return
  costs = new Float64Array(size * 2)
  cameFrom = new Int32Array(size * 2)
  cuttable = new Uint8Array(size * 2)
}
