const K1 = 1.2
const B = 0.5

/** Okapi BM25 over one kind of term (words or trigrams). Documents are known by number. */
export type InvertedIndex = {
  add(document: number, terms: readonly string[]): void
  remove(document: number): void
  /** Share (0..1) of the distinct terms that each document holds; a term unknown to the corpus counts as missing. */
  coverage(terms: readonly string[]): Map<number, number>
  has(term: string): boolean
  terms(): Iterable<string>
  /** Score of every document that holds at least one of the terms. */
  score(terms: readonly string[]): Map<number, number>
}

export function createInvertedIndex(): InvertedIndex {
  const postings = new Map<string, Map<number, number>>()
  const lengths = new Map<number, number>()
  const termsOf = new Map<number, string[]>()
  let total = 0
  const remove = (document: number) => {
    for (const term of termsOf.get(document) ?? []) {
      const list = postings.get(term)
      list?.delete(document)
      if (list?.size === 0) postings.delete(term)
    }
    total -= lengths.get(document) ?? 0
    lengths.delete(document)
    termsOf.delete(document)
  }
  return {
    remove,
    has: (term) => postings.has(term),
    terms: () => postings.keys(),
    coverage(terms) {
      const distinct = new Set(terms)
      const shares = new Map<number, number>()
      for (const term of distinct)
        for (const document of postings.get(term)?.keys() ?? [])
          shares.set(document, (shares.get(document) ?? 0) + 1 / distinct.size)
      return shares
    },
    add(document, terms) {
      remove(document)
      const counts = new Map<string, number>()
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
      for (const [term, count] of counts) {
        const list = postings.get(term) ?? new Map<number, number>()
        postings.set(term, list.set(document, count))
      }
      termsOf.set(document, [...counts.keys()])
      lengths.set(document, terms.length)
      total += terms.length
    },
    score(terms) {
      const scores = new Map<number, number>()
      const mean = total / Math.max(1, lengths.size)
      for (const term of new Set(terms)) {
        const list = postings.get(term)
        if (!list) continue
        const idf = Math.log(1 + (lengths.size - list.size + 0.5) / (list.size + 0.5))
        for (const [document, count] of list) {
          const norm = K1 * (1 - B + (B * (lengths.get(document) ?? 0)) / mean)
          scores.set(document, (scores.get(document) ?? 0) + (idf * count * (K1 + 1)) / (count + norm))
        }
      }
      return scores
    },
  }
}
