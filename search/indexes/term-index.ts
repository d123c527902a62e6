/** Postings up to this many stay a plain array, which is smaller; longer ones become typed, which is denser and faster. */
const SMALL = 8
const MOST_COUNTED = 255

type Postings = { list: number[] | Uint32Array; length: number }

/** Counts of one kind of term in a text. */
export type TermCounts = Map<string, number>

export function countTerms(terms: readonly string[]): TermCounts {
  const counts: TermCounts = new Map()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * Which documents hold a term, and how often. Documents are numbers below 2^24; a number is used once and never again.
 * A posting packs document and count (at most 255) into 32 bits, so that 20,000 long texts fit in memory.
 */
export function createTermIndex() {
  const terms = new Map<string, Postings>()
  return {
    add(document: number, counts: TermCounts): void {
      for (const [term, count] of counts) {
        const packed = document * 256 + Math.min(count, MOST_COUNTED)
        const postings = terms.get(term)
        if (postings === undefined) terms.set(term, { list: [packed], length: 1 })
        else append(postings, packed)
      }
    },
    /** `counts` names the terms the document was added with. */
    remove(document: number, counts: TermCounts): void {
      for (const term of counts.keys()) {
        const postings = terms.get(term)
        if (postings === undefined) continue
        takeOut(postings, document)
        if (postings.length === 0) terms.delete(term)
      }
    },
    /** How many documents hold the term. */
    frequency: (term: string): number => terms.get(term)?.length ?? 0,
    terms: (): IterableIterator<string> => terms.keys(),
    /** Calls back with every document that holds the term and how often it does, in the order of their numbers. */
    each(term: string, visit: (document: number, count: number) => void): void {
      const postings = terms.get(term)
      if (postings === undefined) return
      for (let at = 0; at < postings.length; at++) {
        const packed = postings.list[at] ?? 0
        visit(packed >>> 8, packed & 255)
      }
    },
  }
}

export type TermIndex = ReturnType<typeof createTermIndex>

function append(postings: Postings, packed: number): void {
  if (
    postings.length >= SMALL &&
    (Array.isArray(postings.list) || postings.length === postings.list.length)
  ) {
    const grown = new Uint32Array(Math.ceil(postings.length * 1.5))
    grown.set(postings.list)
    postings.list = grown
  }
  postings.list[postings.length++] = packed
}

function takeOut(postings: Postings, document: number): void {
  let low = 0
  let high = postings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((postings.list[middle] ?? 0) >>> 8 < document) low = middle + 1
    else high = middle
  }
  if (low === postings.length || (postings.list[low] ?? 0) >>> 8 !== document) return
  postings.list.copyWithin(low, low + 1, postings.length)
  postings.length--
  if (Array.isArray(postings.list)) postings.list.length = postings.length
}
