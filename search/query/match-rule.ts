import { rarityOf, type Corpus, type Expression, type Field, type Weighted } from '../corpus.ts'
import { trigrams, words } from '../thai/analyse.ts'
import { bare } from '../thai/bare.ts'
import { all, any, atLeast, isNever, NEVER, term } from './expression.ts'
import { isAbsent, readRuns, type QueryRun } from './query-text.ts'

/** Up to this many trigrams a part is matched by its letters, which forgive; longer ones are sentences, matched by words. */
const MOST_GRAMS = 12
/** So many trigrams of a part are weighed, the rarest. */
const MOST_TELLING = 9
/** What share (0..1) of a short part's letters, weighted by rarity, a document must hold when nothing else was asked. */
const GRAM_SHARE_ALONE = 0.5
/** The same beside other parts, which bear witness too. */
const GRAM_SHARE_AMONG = 0.34
/** Latin words share letters by chance more often than Thai ones. */
const GRAM_SHARE_LATIN = 0.7
/** So much shared rarity (2 for a rare trigram) is no coincidence, however long the part. */
const ENOUGH_GRAMS = 5
/** What share (0..1) of a sentence's words, weighted by rarity, a document must hold. */
const SENTENCE_SHARE = 0.25
/** The same where the sentence has a word that is spelled right and yet nowhere in the library. */
const SENTENCE_SHARE_ABSENT = 0.4
/** The same where a word is spelled right and yet nowhere in the library, so that letters may agree by chance only. */
const WORD_SHARE_ABSENT = 0.6
/** So much shared rarity (3 for a rare word) is no coincidence. */
const ENOUGH_WORDS = 5
const MOST_WORDS = 14
/** A document must hold parts worth this share (0..1) of the query. */
const PART_SHARE = 1 / 4
const MOST_PARTS = 6
/** A part of at most so many words is also held by a document that holds each of its words, however short they are. */
const FEW_WORDS = 3

/**
 * What counts as a hit, for every engine: the document holds enough of the query's parts. A part is held by most of its
 * trigrams (short parts) or by enough of its words (sentences), rare ones weighing more; or in other words, by all words
 * of one of `ways`, which gives other ways to say a part. Marks that are easily forgotten make no difference.
 */
export function matchRule(
  normalised: string,
  corpus: Corpus,
  waysToSay: (run: string) => readonly string[] = () => [],
): Expression {
  const runs = readRuns(normalised)
  const share = runs.length > 1 ? GRAM_SHARE_AMONG : GRAM_SHARE_ALONE
  const parts = runs
    .map((run) => part(run, share, corpus, waysToSay(run.text)))
    // why: a part that nobody ever wrote says nothing about the others; alone, it finds nothing.
    .filter(({ condition }) => !isNever(condition))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PARTS)
  const worth = parts.reduce((sum, { weight }) => sum + weight, 0)
  return parts.length === 0 ? NEVER : atLeast(Math.ceil(worth * PART_SHARE), parts)
}

function part(run: QueryRun, share: number, corpus: Corpus, ways: readonly string[]): Weighted {
  const own = run.grams.length > MOST_GRAMS ? byWords(run, corpus) : byLetters(run, share, corpus)
  const otherwise = ways.map((way) => saidSo(way, corpus))
  return { weight: own.weight, condition: any([own.condition, ...otherwise]) }
}

function byLetters({ text, grams, words: ofRun }: QueryRun, share: number, corpus: Corpus): Weighted {
  const weighed = grams.map((gram) => ({
    weight: weigh(corpus, 'grams', gram, 2),
    condition: present(corpus, 'grams', gram),
    frequency: corpus.frequency('grams', gram),
  }))
  const worth = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const need = /[a-z]/u.test(text)
    ? Math.ceil(worth * GRAM_SHARE_LATIN)
    : Math.min(Math.ceil(worth * share), ENOUGH_GRAMS)
  const letters = atLeast(need, telling(weighed))
  const doubted = ofRun.some((word) => isAbsent(corpus, word))
  const isFew = ofRun.length <= FEW_WORDS && ofRun.every((word) => bare(word).length > 1)
  return {
    weight: Math.min(worth, ENOUGH_GRAMS),
    condition: any([
      doubted ? all([letters, enoughWords(ofRun, WORD_SHARE_ABSENT, corpus)]) : letters,
      ...(isFew ? [everyWord(ofRun, corpus)] : []),
    ]),
  }
}

/** The trigrams that tell most, in reading order; their neighbours share two of three letters with them. */
function telling<Gram extends { frequency: number }>(grams: readonly Gram[]): Gram[] {
  const written = grams.filter(({ frequency }) => frequency > 0)
  const rarest = new Set([...written].sort((a, b) => a.frequency - b.frequency).slice(0, MOST_TELLING))
  return written.filter((gram) => rarest.has(gram))
}

function byWords({ words: ofRun }: QueryRun, corpus: Corpus): Weighted {
  const doubted = ofRun.some((word) => isAbsent(corpus, word))
  const share = doubted ? SENTENCE_SHARE_ABSENT : SENTENCE_SHARE
  return { weight: ENOUGH_GRAMS, condition: enoughWords(ofRun, share, corpus) }
}

/** Held by a document with so large a share (0..1) of these words, rare ones weighing more. */
function enoughWords(ofRun: readonly string[], share: number, corpus: Corpus): Expression {
  const forms = [...new Set(ofRun.map(bare))].filter((form) => form.length > 1)
  const worth = forms.reduce((sum, form) => sum + weigh(corpus, 'bare', form, 3), 0)
  const weighed = forms
    .map((form) => ({ weight: weigh(corpus, 'bare', form, 3), condition: wordOrItsLetters(form, corpus) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
  return atLeast(Math.min(Math.ceil(worth * share), ENOUGH_WORDS), weighed)
}

/** A longer word also counts where it hides inside another one, or where the text was cut into words differently. */
function wordOrItsLetters(form: string, corpus: Corpus): Expression {
  const letters = form.length > 4 ? all(trigrams(form).map((gram) => present(corpus, 'grams', gram))) : NEVER
  return any([present(corpus, 'bare', form), letters])
}

/** Held by a document that says it in just these words: each of them, and every letter where they meet. */
export function saidSo(way: string, corpus: Corpus): Expression {
  const runs = readRuns(way).filter(({ grams }) => grams.length <= MOST_GRAMS)
  const letters = runs.flatMap(({ grams }) => grams).filter((gram) => gram.length === 3)
  return all([everyWord(words(way), corpus), ...letters.map((gram) => present(corpus, 'grams', gram))])
}

/** Held by a document that holds each of these words, marks left out. */
function everyWord(of: readonly string[], corpus: Corpus): Expression {
  return of.length === 0 ? NEVER : all(of.map((word) => present(corpus, 'bare', bare(word))))
}

function present(corpus: Corpus, field: Field, value: string): Expression {
  return corpus.frequency(field, value) > 0 ? term(field, value) : NEVER
}

function weigh(corpus: Corpus, field: Field, value: string, most: number): number {
  const unknown = rarityOf(0, corpus.size)
  return Math.max(1, Math.round((most * rarityOf(corpus.frequency(field, value), corpus.size)) / unknown))
}
