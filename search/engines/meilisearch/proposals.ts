import type { Corpus, Expression, Field } from '#search/corpus.ts'
import { all, any, atLeast, NEVER, term } from '#search/query/expression.ts'
import { readRuns } from '#search/query/query-text.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare } from '#search/thai/bare.ts'
import { queryWords } from '#search/vocabulary.ts'

/** Rarest terms that are asked for one by one. */
const MOST_SINGLE = 5
/** Rarest trigrams that are asked for together, by share held. */
const MOST_TOGETHER = 8
const SHARES = [0.8, 0.5]

/**
 * Conditions whose hits are likely the best of a query, the likeliest first. Meilisearch gives some documents of each,
 * and the shared ranking orders their union.
 */
export function proposals(text: string, corpus: Corpus): Expression[] {
  const runs = readRuns(text)
  const words = distinct(queryWords(text))
  const forms = rarest(
    'bare',
    distinct(words.map(bare)).filter((form) => form.length > 1),
    corpus,
  )
  const grams = rarest('grams', distinct(trigrams(bare(text))), corpus).slice(0, MOST_TOGETHER)
  const titles = runs.map(({ grams: ofRun }) => everyOf('titleGrams', ofRun, corpus))
  return [
    all(titles),
    any(titles),
    everyOf('words', words, corpus),
    everyOf('bare', forms, corpus),
    ...SHARES.map((share) =>
      atLeast(
        Math.ceil(grams.length * share),
        grams.map((gram) => ({ weight: 1, condition: term('grams', gram) })),
      ),
    ),
    ...forms.slice(0, MOST_SINGLE).map((form) => term('bare', form)),
  ]
}

const distinct = (terms: readonly string[]) => [...new Set(terms)]

function rarest(field: Field, terms: readonly string[], corpus: Corpus): string[] {
  return terms
    .filter((one) => corpus.frequency(field, one) > 0)
    .sort((a, b) => corpus.frequency(field, a) - corpus.frequency(field, b))
}

function everyOf(field: Field, terms: readonly string[], corpus: Corpus): Expression {
  if (terms.length === 0 || terms.some((one) => corpus.frequency(field, one) === 0)) return NEVER
  return all(
    rarest(field, terms, corpus)
      .slice(0, MOST_TOGETHER)
      .map((one) => term(field, one)),
  )
}
