const WORD_WEIGHT = 0.4
const TRIGRAM_WEIGHT = 0.6
const TITLE_BONUS = 0.5
const BARE_WEIGHT = 0.25
const EXACT_BONUS = 0.5
const SYNONYM_BONUS = 0.1

/** Joins two scorings, each divided by its own best: words know meaning, trigrams forgive typing. */
export function fuse(byWord: Map<number, number>, byTrigram: Map<number, number>): Map<number, number> {
  const fused = new Map<number, number>()
  const add = (scores: Map<number, number>, weight: number) => {
    let best = 0
    for (const score of scores.values()) best = Math.max(best, score)
    if (best === 0) return
    for (const [document, score] of scores)
      fused.set(document, (fused.get(document) ?? 0) + (weight * score) / best)
  }
  add(byWord, WORD_WEIGHT)
  add(byTrigram, TRIGRAM_WEIGHT)
  return fused
}

/** Lifts documents whose (normalised) title is or holds the whole query, so that a known title is never buried. */
export function titleBonus(title: string, query: string): number {
  if (!query || !title.includes(query)) return 0
  return title === query ? 1 + TITLE_BONUS : TITLE_BONUS
}

/**
 * Adds what bare words (marks left out) say, at a weight that no exactly typed form can lose to: a document that holds
 * every word exactly as typed is lifted by more than all bare forms together can earn.
 */
export function withBareWords(
  fused: Map<number, number>,
  byBareWord: Map<number, number>,
  wordCoverage: Map<number, number>,
): Map<number, number> {
  const scores = new Map(fused)
  let best = 0
  for (const score of byBareWord.values()) best = Math.max(best, score)
  for (const [document, score] of byBareWord)
    scores.set(document, (scores.get(document) ?? 0) + (BARE_WEIGHT * score) / best)
  for (const [document, share] of wordCoverage)
    if (share > 0.999) scores.set(document, (scores.get(document) ?? 0) + EXACT_BONUS)
  return scores
}

/** Adds documents that say the same in other words, below every document that says it as typed. */
export function withSynonyms(
  scores: Map<number, number>,
  saidOtherwise: ReadonlySet<number>,
): Map<number, number> {
  const all = new Map(scores)
  for (const document of saidOtherwise) all.set(document, (all.get(document) ?? 0) + SYNONYM_BONUS)
  return all
}
