import type { Corpus } from '../corpus.ts'
import { trigrams, words } from '../thai/analyse.ts'
import { bare } from '../thai/bare.ts'
import { slipsOf } from '../thai/slips.ts'
import { all, term } from './expression.ts'
import { isAbsent, isKnown, readRuns } from './query-text.ts'

/** Shorter forms have too many neighbours for a guess. */
const SHORTEST = 4
const LONGEST = 16
/** Up to this length only common slips are put right: any other letter makes another word. */
const SHORT = 5
/** A stretch of known words is taken for one misspelled word only up to this length. */
const LONGEST_WORD = 10
/** Words up to this length beside an unknown one may be pieces of it. */
const SPLINTER = 3
/** How many guesses are held against the library; the likeliest come first. */
const MOST_TRIED = 24
/** How many of those that the library holds are looked up as they are written there. */
const MOST_READ = 6

/** Finds how a form without marks is written in the library, or null where it is not. */
export type FormFinder = (bareForms: readonly string[]) => Promise<(string | null)[]>

/**
 * What the query most likely meant: a stretch that the library does not know, replaced by the one form it does know
 * that is a single slip away. The query itself where nothing is better. Takes and gives normalised text.
 */
export async function correctAgainst(
  corpus: Corpus,
  writtenAs: FormFinder,
  normalised: string,
): Promise<string> {
  let corrected = normalised
  for (const run of readRuns(normalised)) {
    for (const { text, wholeWord } of doubtful(run.text, corpus)) {
      if (!corrected.includes(text)) continue
      const better = await bestForm(text, wholeWord, corpus, writtenAs)
      if (better !== null) corrected = corrected.replace(text, better)
    }
  }
  return corrected
}

/** A stretch that may be a slip; `wholeWord`: only one word may take its place, for all its words are known. */
type Doubt = { text: string; wholeWord: boolean }

/** The whole run first, where it is short; then each unknown word, with the short words beside it, its splinters. */
function doubtful(run: string, corpus: Corpus): Doubt[] {
  const pieces = words(run)
  const unknown = pieces.map((piece) => !isKnown(corpus, piece) && !isAbsent(corpus, piece))
  if (!unknown.includes(true))
    return run.length > SHORTEST && run.length <= LONGEST_WORD ? [{ text: run, wholeWord: true }] : []
  const doubts: string[] = [run]
  for (let at = 0; at < pieces.length; at++) {
    if (!unknown[at]) continue
    let from = at
    let to = at + 1
    while (to < pieces.length && (unknown[to] || (pieces[to] ?? '').length <= SPLINTER)) to++
    while (from > 0 && (pieces[from - 1] ?? '').length <= SPLINTER) from--
    doubts.push(pieces.slice(from, to).join(''), pieces.slice(at, to).join(''))
    at = to
  }
  return [...new Set(doubts)]
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST && !/^\d+$/u.test(text))
    .map((text) => ({ text, wholeWord: false }))
}

async function bestForm(
  typed: string,
  wholeWord: boolean,
  corpus: Corpus,
  writtenAs: FormFinder,
): Promise<string | null> {
  const form = bare(typed)
  const costs = new Map<string, number>()
  for (const slip of slipsOf(form))
    if (
      (slip.cost === 1 || form.length > SHORT) &&
      everyGramKnown(slip.form, corpus) &&
      (!wholeWord || isKnown(corpus, slip.form))
    )
      costs.set(slip.form, Math.min(costs.get(slip.form) ?? 9, slip.cost))
  costs.delete(form)
  if (costs.size === 0) return null
  // why: the form made of few known words is a word, the one in splinters a coincidence of letters.
  const guesses = [...costs]
    .map(([guess, cost]) => ({ guess, price: cost + splinters(guess, corpus) }))
    .sort((a, b) => a.price - b.price)
    .slice(0, MOST_TRIED)
  const forms = [form, ...guesses.map(({ guess }) => guess)]
  const [asTyped = 0, ...found] = await corpus.count(forms.map(everyGram))
  if (asTyped > 0 && (await writtenAs([form]))[0] !== null) return null
  const held = guesses.filter((_, at) => (found[at] ?? 0) > 0).slice(0, MOST_READ)
  const written = await writtenAs(held.map(({ guess }) => guess))
  return written.find((as) => as !== null) ?? null
}

function splinters(guess: string, corpus: Corpus): number {
  const pieces = words(guess)
  return pieces.length - 1 + 2 * pieces.filter((piece) => !isKnown(corpus, piece)).length
}

const everyGram = (form: string) => all([...new Set(trigrams(form))].map((gram) => term('grams', gram)))

function everyGramKnown(form: string, corpus: Corpus): boolean {
  return form.length >= 3 && trigrams(form).every((gram) => corpus.frequency('grams', gram) > 0)
}
