import { rarity, rarityOf, type Corpus, type Field } from './corpus.ts'
import { coverageOf, titleEvidence } from './evidence.ts'
import { createGramCounter, createGramScanner } from './gram-scanner.ts'
import type { Readable, Terms } from './indexes/narrowed-store.ts'
import { trigrams } from './thai/analyse.ts'
import { bare } from './thai/bare.ts'
import { queryWords } from './vocabulary.ts'
import { totalWeight, type RankedQuery, type WeighedTerms } from './weighed-terms.ts'

/** BM25: how soon repeats stop counting, and how much long texts are held back. */
const K1 = 0.5
const B = 0.6
/** Rare terms count for more than BM25 alone gives them. */
const RARITY_POWER = 1.3
/** How many of the best by terms are read closely. */
const READ_CLOSELY = 100

/** Characters in a row within which a query's letters should stand together. */
const PASSAGE = 150

/** What each piece of evidence (0..1) adds. How they were chosen stands in decision 0014. */
const WEIGHTS = {
  words: 0.4,
  grams: 0.3,
  exactGrams: 0.3,
  passage: 0.3,
  wordCoverage: 0.25,
  everyWordExact: 1,
  titleGrams: 0.24,
  titleOrder: 0.53,
  titleAsTyped: 0.54,
  titleWords: 0.29,
  titleWhole: 0.31,
  otherwise: 0.1,
}

export type Ranked = { number: number; score: number }

/**
 * Scores the documents marked in `among`, best first. Words and letters (BM25, each divided by its best) order them all;
 * the best hundred are read closely: how densely the query's letters stand together, which words are there exactly, and
 * what the title says. A document that holds every word exactly as typed outranks all that only come near.
 */
export function rank(query: RankedQuery, store: Readable, corpus: Corpus, among: Uint8Array): Ranked[] {
  const words = weigh('words', queryWords(query.text), corpus)
  const grams = weigh('grams', trigrams(bare(query.text)), corpus)
  const titles = weigh('titleGrams', trigrams(bare(query.text)), corpus)
  const byWord = bm25('words', words, store, corpus)
  const byGram = bm25('grams', grams, store, corpus)
  const exact = shareHeld('words', words, store)
  const inTitle = shareHeld('titleGrams', titles, store)
  const otherwise = heldOtherwise(query.otherwise, store, corpus)
  const bestWord = best(byWord, among)
  const bestGram = best(byGram, among)

  const ranked: Ranked[] = []
  for (let number = 0; number < among.length; number++) {
    if (!among[number]) continue
    const share = exact[number] ?? 0
    const score =
      (WEIGHTS.words * (byWord[number] ?? 0)) / bestWord +
      (WEIGHTS.grams * (byGram[number] ?? 0)) / bestGram +
      (share > 0.999 ? WEIGHTS.everyWordExact : 0) +
      WEIGHTS.titleGrams * (inTitle[number] ?? 0) +
      WEIGHTS.otherwise * (otherwise[number] ?? 0)
    ranked.push({ number, score })
  }
  ranked.sort((a, b) => b.score - a.score || a.number - b.number)
  const close = ranked.slice(0, READ_CLOSELY)
  readClosely(close, query, store, corpus, grams)
  return [...close.sort((a, b) => b.score - a.score || a.number - b.number), ...ranked.slice(READ_CLOSELY)]
}

/** The terms of documents that `rank` reads for a query. */
export function termsRankedBy({ text, otherwise }: RankedQuery): Terms {
  const grams = new Set(trigrams(bare(text)))
  return {
    words: new Set([text, ...otherwise].flatMap(queryWords)),
    bare: new Set(),
    grams,
    titleWords: new Set(),
    titleGrams: grams,
  }
}

/** Adds to each score what only the texts themselves tell. */
function readClosely(
  close: readonly Ranked[],
  query: RankedQuery,
  store: Readable,
  corpus: Corpus,
  grams: WeighedTerms,
): void {
  const words = queryWords(query.text)
  const forms = weigh('bare', words.map(bare), corpus)
  const titleWords = weigh('titleWords', words, corpus)
  const exact = new Map([...new Set(trigrams(query.text))].map((gram) => [gram, exactRarity(gram, corpus)]))
  const scanBare = createGramScanner(grams, PASSAGE)
  const exactLong = [...exact].filter(([gram]) => gram.length === 3)
  const countExact = createGramCounter(exactLong.map(([gram]) => gram))
  const weights = Float64Array.from(exactLong, ([, weight]) => weight)
  const mean = Math.max(1, corpus.meanLength('grams'))
  const byExactGram = close.map(({ number }) => {
    const kept = store.get(number)
    if (!kept) return 0
    const norm = K1 * (1 - B) + (K1 * B * kept.lengths.grams) / mean
    return countExact(kept.text).reduce(
      (sum, count, place) => sum + ((weights[place] ?? 0) * count * (K1 + 1)) / (count + norm),
      0,
    )
  })
  const bestExact = Math.max(...byExactGram, 0) || 1
  close.forEach((one, at) => {
    const kept = store.get(one.number)
    if (!kept) return
    const text = store.bareText(one.number)
    const title = titleEvidence(kept, query, titleWords)
    one.score +=
      (WEIGHTS.exactGrams * (byExactGram[at] ?? 0)) / bestExact +
      WEIGHTS.passage * scanBare(text).densest +
      WEIGHTS.wordCoverage * coverageOf(text, forms) +
      WEIGHTS.titleOrder * title.order +
      WEIGHTS.titleAsTyped * title.asTyped +
      WEIGHTS.titleWords * title.words +
      WEIGHTS.titleWhole * title.whole
  })
}

/** Exact trigrams are not indexed; one is taken to be as rare as the same letters without their marks. */
function exactRarity(gram: string, corpus: Corpus): number {
  const form = bare(gram)
  const frequency = form.length === 3 ? corpus.frequency('grams', form) : corpus.size / 8
  return rarityOf(frequency, corpus.size) ** RARITY_POWER
}

function weigh(field: Field, terms: readonly string[], corpus: Corpus): WeighedTerms {
  return new Map([...new Set(terms)].map((term) => [term, rarity(corpus, field, term) ** RARITY_POWER]))
}

function bm25(field: Field, terms: WeighedTerms, store: Readable, corpus: Corpus): Float64Array {
  const scores = new Float64Array(store.extent)
  const index = store.index(field)
  const mean = Math.max(1, corpus.meanLength(field))
  const base = K1 * (1 - B)
  for (const [term, weight] of terms)
    index.each(term, (document, count) => {
      const length = store.get(document)?.lengths[field] ?? mean
      scores[document] =
        (scores[document] ?? 0) + (weight * count * (K1 + 1)) / (count + base + (K1 * B * length) / mean)
    })
  return scores
}

function shareHeld(field: Field, terms: WeighedTerms, store: Readable): Float64Array {
  const shares = new Float64Array(store.extent)
  const whole = totalWeight(terms)
  for (const [term, weight] of terms)
    store.index(field).each(term, (document) => {
      shares[document] = (shares[document] ?? 0) + weight / whole
    })
  return shares
}

function heldOtherwise(ways: readonly string[], store: Readable, corpus: Corpus) {
  const shares = new Float64Array(store.extent)
  for (const way of ways)
    shareHeld('words', weigh('words', queryWords(way), corpus), store).forEach((share, number) => {
      shares[number] = Math.max(shares[number] ?? 0, share)
    })
  return shares
}

function best(scores: Float64Array, among: Uint8Array): number {
  let most = 0
  for (let at = 0; at < among.length; at++) if (among[at]) most = Math.max(most, scores[at] ?? 0)
  return most || 1
}
