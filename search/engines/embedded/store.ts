import { isHit } from '#search/match-set.ts'
import { fuse, titleBonus, withBareWords } from '#search/rank.ts'
import { trigrams, words } from '#search/thai/analyse.ts'
import { bare, bareWords } from '#search/thai/bare.ts'
import { normalise } from '#search/thai/normalise.ts'
import type { SearchDocument } from '#search/types.ts'
import { createInvertedIndex } from './inverted-index.ts'

type Kept = { document: SearchDocument; title: string }
export type Scored = Kept & { score: number }
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
  let nextNumber = 0
  const drop = (id: string) => {
    const number = numbers.get(id)
    if (number === undefined) return
    for (const index of indexes) index.remove(number)
    kept.delete(number)
    numbers.delete(id)
  }
  return {
    drop,
    ids: () => [...numbers.keys()],
    put(document: SearchDocument) {
      drop(document.id)
      const number = nextNumber++
      const { title, keywords, summary, body } = document
      const normalised = normalise([title, title, ...keywords, summary, body].join('\n'))
      const read = { words: words(normalised), trigrams: trigrams(normalised) }
      byWord.add(number, read.words)
      byBareWord.add(number, bareWords(read.words))
      byTrigram.add(number, read.trigrams)
      byBareTrigram.add(number, trigrams(bare(normalised)))
      kept.set(number, { document, title: normalise(title).trim() })
      numbers.set(document.id, number)
    },
    titled: (prefix: string, limit: number) =>
      prefix ? [...kept.values()].filter((one) => one.title.includes(prefix)).slice(0, limit) : [],
    /** Every hit with its score, in no order; an empty query matches everything. */
    match(query: string): Scored[] {
      const normalised = normalise(query).trim()
      if (!normalised) return [...kept.values()].map((one) => ({ ...one, score: 0 }))
      const typed = { words: words(normalised), trigrams: trigrams(normalised) }
      const unmarked = { words: bareWords(typed.words), trigrams: trigrams(bare(normalised)) }
      const held = {
        trigrams: byTrigram.coverage(typed.trigrams),
        bareTrigrams: byBareTrigram.coverage(unmarked.trigrams),
        bareWords: byBareWord.coverage(unmarked.words),
      }
      const exact = fuse(byWord.score(typed.words), byTrigram.score(typed.trigrams))
      const alike = fuse(byBareWord.score(unmarked.words), byBareTrigram.score(unmarked.trigrams))
      const scored: Scored[] = []
      for (const [number, score] of withBareWords(exact, alike, byWord.coverage(typed.words))) {
        const one = kept.get(number)
        const coverage = {
          trigrams: Math.max(held.trigrams.get(number) ?? 0, held.bareTrigrams.get(number) ?? 0),
          bareWords: held.bareWords.get(number) ?? 0,
        }
        if (!one || !isHit(coverage, typed.words)) continue
        scored.push({ ...one, score: score + titleBonus(one.title, normalised) })
      }
      return scored
    },
  }
}
