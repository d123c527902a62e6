import type { Corpus, Expression } from '../corpus.ts'
import { parseQuery } from '../thai/parse-query.ts'
import type { SearchRequest } from '../types.ts'
import { putVariantsRight, type Vocabulary } from '../vocabulary.ts'
import type { RankedQuery } from '../weighed-terms.ts'
import { correctAgainst, type FormFinder } from './correct.ts'
import { ALWAYS, any } from './expression.ts'
import { matchRule, saidSo } from './match-rule.ts'

/** Everything an engine needs to answer a query; made once, the same way for every engine. */
export type QueryPlan = {
  /** Nothing was asked: everything matches, nothing is ranked. */
  empty: boolean
  /** What counts as a hit, but for `phrases` and `excluded`. */
  match: Expression
  ranked: RankedQuery
  /** Normalised; each must stand in the text as typed. */
  phrases: readonly string[]
  /** Normalised; none may stand in the text. */
  excluded: readonly string[]
  correction?: { typed: string; used: string }
}

/** Reads a query: phrases and exclusions, misspellings put right, other ways to say it, and the rule of what matches. */
export async function planQuery(
  request: Pick<SearchRequest, 'query' | 'exact'>,
  corpus: Corpus,
  vocabulary: Vocabulary,
  writtenAs: FormFinder,
): Promise<QueryPlan> {
  const { text: typed, phrases, excluded } = parseQuery(request.query)
  // why: who quotes or excludes has said exactly what is wanted.
  const asTyped = request.exact === true || phrases.length > 0 || excluded.length > 0
  const text = asTyped ? typed : await putRight(typed, corpus, vocabulary, writtenAs)
  const otherwise = vocabulary.waysToSay(text)
  return {
    empty: typed === '',
    match:
      typed === ''
        ? ALWAYS
        : any([
            matchRule(text, corpus, vocabulary.waysToSay),
            ...otherwise.map((way) => saidSo(way, corpus)),
          ]),
    ranked: { typed: text === typed ? request.query.trim() : text, text, otherwise },
    phrases,
    excluded,
    ...(text === typed ? {} : { correction: { typed: request.query, used: text } }),
  }
}

async function putRight(typed: string, corpus: Corpus, vocabulary: Vocabulary, writtenAs: FormFinder) {
  if (vocabulary.knows(typed)) return typed
  const known = putVariantsRight(typed)
  // why: a form that somebody wrote is found as typed, whatever the list of misspellings says.
  const written = known !== typed && (await writtenAs([typed]))[0] === typed
  return correctAgainst(corpus, writtenAs, written ? typed : known)
}
