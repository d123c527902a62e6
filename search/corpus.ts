/** Kinds of terms that documents are indexed by. `bare` and the grams are written without easily forgotten marks. */
export const FIELDS = ['words', 'bare', 'grams', 'titleWords', 'titleGrams'] as const
export type Field = (typeof FIELDS)[number]

/** A condition on the terms of a document: the one language in which the match set is written for every engine. */
export type Expression =
  | { kind: 'term'; field: Field; term: string }
  | { kind: 'all'; of: Expression[] }
  | { kind: 'any'; of: Expression[] }
  | { kind: 'at-least'; need: number; of: Weighted[] }

/** A condition and what it is worth: a small whole number. */
export type Weighted = { weight: number; condition: Expression }

/** What planning a query and scoring documents need to know of the whole library, whichever engine keeps it. */
export type Corpus = {
  /** How many documents there are. */
  size: number
  /** Mean number of terms a document has in a field, repeats counted. */
  meanLength(field: Field): number
  /** How many documents hold a term; 0 when none does. */
  frequency(field: Field, term: string): number
  /** How many documents each condition holds for. */
  count(conditions: Expression[]): Promise<number[]>
}

/** How much a term tells, the rarer the more (BM25's inverse document frequency, natural logarithm). */
export function rarity(corpus: Pick<Corpus, 'size' | 'frequency'>, field: Field, term: string): number {
  return rarityOf(corpus.frequency(field, term), corpus.size)
}

export function rarityOf(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
}
