import type { Kept } from './indexes/analysed-store.ts'
import { readTitle } from './read-title.ts'
import { totalWeight, type RankedQuery, type WeighedTerms } from './weighed-terms.ts'

/** Share (0..1) of the weight of the forms that stand somewhere in the text, also inside longer words. */
export function coverageOf(text: string, forms: WeighedTerms): number {
  let held = 0
  for (const [form, weight] of forms) if (text.includes(form)) held += weight
  return held / totalWeight(forms)
}

/**
 * What a title says for a query, each 0..1: `order`: every part of the query stands in it, in the order typed; `asTyped`:
 * parts that stand in it letter by letter as typed; `words`: whole words it shares, by weight; `whole`: parts that begin
 * and end where its words do.
 */
export function titleEvidence(kept: Kept, query: RankedQuery, words: WeighedTerms) {
  const { title, document } = kept
  const none = { order: 0, asTyped: 0, words: 0, whole: 0 }
  if (title === '') return none
  const parts = query.text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (parts.length === 0 || !parts.some((part) => title.includes(part))) return none
  const typed = query.typed.split(/\s+/u).filter(Boolean)
  const { ownWords, borders } = readTitle(title)
  let held = 0
  for (const [word, weight] of words) if (ownWords.has(word)) held += weight
  return {
    order: inOrder(parts, title) ? 1 : 0,
    asTyped: typed.filter((part) => document.title.includes(part)).length / Math.max(1, typed.length),
    words: held / totalWeight(words),
    whole: wholeParts(parts, title, borders) / parts.length,
  }
}

function inOrder(parts: readonly string[], title: string): boolean {
  let from = 0
  for (const part of parts) {
    const at = title.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}

function wholeParts(parts: readonly string[], title: string, borders: ReadonlySet<number>): number {
  return parts.filter((part) => {
    for (let at = title.indexOf(part); at >= 0; at = title.indexOf(part, at + 1))
      if (borders.has(at) && borders.has(at + part.length)) return true
    return false
  }).length
}
