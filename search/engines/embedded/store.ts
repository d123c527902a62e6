import { revisionOf } from '#search/documents/revision.ts'
import { isHit } from '#search/match-set.ts'
import { fuse, titleBonus, withBareWords, withSynonyms } from '#search/rank.ts'
import { trigrams } from '#search/thai/analyse.ts'
import { bare, bareWords } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import { parseQuery } from '#search/thai/parse-query.ts'
import { isOneSlipAway } from '#search/thai/spelling.ts'
import type { SearchDocument } from '#search/types.ts'
import { domainWords, lexicon, putVariantsRight, synonymsOf } from '#search/vocabulary.ts'
import { createInvertedIndex } from './inverted-index.ts'

/** Shorter words have too many neighbours for a guess. */
const LEAST_CORRECTED = 5
/** Longer parts are sentences, not words. */
const MOST_CORRECTED = 40

type Kept = { document: SearchDocument; title: string; text: string }
export type Scored = Omit<Kept, 'text'> & { score: number }
export type Store = ReturnType<typeof createStore>

/** Documents in memory, indexed by word, by trigram, and by both without their marks. */
export function createStore() {
  const byWord = createInvertedIndex()
  const byBareWord = createInvertedIndex()
  const byTrigram = createInvertedIndex()
  const byBareTrigram = createInvertedIndex()
  const indexes = [byWord, byBareWord, byTrigram, byBareTrigram]
  const kept = new Map<number, Kept>()
  const numbers = new Map<string, number>()
  const revisions = new Map<string, string>()
  let nextNumber = 0
  const drop = (id: string) => {
    const number = numbers.get(id)
    if (number === undefined) return
    for (const index of indexes) index.remove(number)
    kept.delete(number)
    numbers.delete(id)
    revisions.delete(id)
  }
  const holds = (word: string) => domainWords(word).every((part) => byWord.has(part))
  return {
    drop,
    ids: () => [...numbers.keys()],
    revisions: () => new Map(revisions),
    count: () => numbers.size,
    put(document: SearchDocument) {
      drop(document.id)
      const number = nextNumber++
      const { title, keywords, summary, body } = document
      const normalised = normalise([title, title, ...keywords, summary, body].join('\n'))
      const read = { words: domainWords(normalised), trigrams: trigrams(normalised) }
      byWord.add(number, read.words)
      byBareWord.add(number, bareWords(read.words))
      byTrigram.add(number, read.trigrams)
      byBareTrigram.add(number, trigrams(bare(normalised)))
      kept.set(number, { document, title: normalise(title).trim(), text: normalised })
      numbers.set(document.id, number)
      revisions.set(document.id, revisionOf(document))
    },
    titled: (prefix: string, limit: number) =>
      prefix ? [...kept.values()].filter((one) => one.title.includes(prefix)).slice(0, limit) : [],
    /**
     * What the query most likely meant, normalised: known misspellings put right, and a part that the corpus does not
     * hold replaced by the one word it holds that is a single slip away. The query itself where nothing is better.
     */
    correct(text: string): string {
      const known = putVariantsRight(text)
      // why: a form that somebody wrote is found as typed, whatever the list of misspellings says.
      const written = known !== text && [...kept.values()].some((one) => one.text.includes(text))
      const right = written ? text : known
      const corrected = right.split(' ').map((part) => {
        if (
          part.length < LEAST_CORRECTED ||
          part.length > MOST_CORRECTED ||
          trigrams(part).every((one) => byTrigram.has(one))
        )
          return part
        const near = new Set<string>()
        for (const word of lexicon) if (isOneSlipAway(part, word) && holds(word)) near.add(word)
        if (near.size === 0) for (const word of byWord.terms()) if (isOneSlipAway(part, word)) near.add(word)
        const [only] = near
        return near.size === 1 && only !== undefined ? only : part
      })
      return corrected.join(' ')
    },
    /** Every hit with its score, in no order; an empty query matches everything that is not excluded. */
    match(query: string): Scored[] {
      const { text: normalised, phrases, excluded } = parseQuery(query)
      const allowed = ({ text }: Kept) =>
        phrases.every((phrase) => text.includes(phrase)) && !excluded.some((word) => text.includes(word))
      if (!normalised) return [...kept.values()].filter(allowed).map((one) => ({ ...one, score: 0 }))
      const typed = { words: domainWords(normalised), trigrams: trigrams(normalised) }
      const unmarked = { words: bareWords(typed.words), trigrams: trigrams(bare(normalised)) }
      const held = {
        trigrams: byTrigram.coverage(typed.trigrams),
        bareTrigrams: byBareTrigram.coverage(unmarked.trigrams),
        bareWords: byBareWord.coverage(unmarked.words),
      }
      const exact = fuse(byWord.score(typed.words), byTrigram.score(typed.trigrams))
      const alike = fuse(byBareWord.score(unmarked.words), byBareTrigram.score(unmarked.trigrams))
      const ownWords = withBareWords(exact, alike, byWord.coverage(typed.words))
      const meantToo = synonymsOf(normalised).map((other) => byWord.coverage(domainWords(other)))
      const saidOtherwise = new Set(
        meantToo.flatMap((shares) =>
          [...shares].filter(([, share]) => share > 0.999).map(([number]) => number),
        ),
      )
      const scored: Scored[] = []
      for (const [number, score] of withSynonyms(ownWords, saidOtherwise)) {
        const one = kept.get(number)
        const coverage = {
          trigrams: Math.max(held.trigrams.get(number) ?? 0, held.bareTrigrams.get(number) ?? 0),
          bareWords: held.bareWords.get(number) ?? 0,
        }
        if (!one || !allowed(one)) continue
        if (!saidOtherwise.has(number) && !isHit(coverage, typed.words)) continue
        scored.push({ ...one, score: score + titleBonus(one.title, normalised) })
      }
      return scored
    },
  }
}
