/** Terms and what each tells; a term the library does not know tells most, by its absence. */
export type WeighedTerms = ReadonlyMap<string, number>

/** The weight of all terms together; 1 where there is none, so that shares can be taken of it. */
export function totalWeight(terms: WeighedTerms): number {
  let total = 0
  for (const weight of terms.values()) total += weight
  return total || 1
}

/** A query as ranking reads it. */
export type RankedQuery = {
  /** As typed, only trimmed. */
  typed: string
  /** Normalised and corrected. */
  text: string
  /** Other ways to say it, normalised. */
  otherwise: readonly string[]
}
