import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { mayCut, THAI_LETTERS } from './clusters.ts'
import { cutThai } from './cut-thai.ts'
import { ABBREVIATIONS, COMMON, CONNECTING, MORE } from './everyday-words.ts'
import { normalise } from './normalise.ts'
import { createWordTree, type WordTree } from './word-tree.ts'

const LETTERS = new RegExp(`^[${THAI_LETTERS}]+$`, 'u')

const WORD = 1
const COMMON_WORD = 0.8
const CONNECTING_WORD = 0.5
/** What a word of one syllable costs on top, unless it is a common one. */
const RARE_SYLLABLE = 1

const MOST_REMEMBERED = 50_000

const parts = new Map<string, readonly string[]>()
const trees = new WeakMap<ReadonlySet<string>, { size: number; tree: WordTree }>()
let prices: Map<string, number> | undefined
let general: WordTree | undefined
let words: ReadonlySet<string> | undefined

/** Words with what each costs in a cut: those of general Thai, read once from the package `wordcut`, and of a lexicon. */
export function thaiDictionary(lexicon?: ReadonlySet<string>): WordTree {
  general ??= createWordTree(pricedWords())
  if (!lexicon) return general
  const made = trees.get(lexicon)
  if (made?.size === lexicon.size) return made.tree
  const tree = createWordTree(withWordsOf(lexicon))
  trees.set(lexicon, { size: lexicon.size, tree })
  return tree
}

function pricedWords(): Map<string, number> {
  if (prices) return prices
  prices = new Map()
  for (const word of listedWords()) prices.set(word, isOneCluster(word) ? WORD + RARE_SYLLABLE : WORD)
  for (const word of [...MORE, ...ABBREVIATIONS]) prices.set(word, WORD)
  for (const word of COMMON) prices.set(word, COMMON_WORD)
  for (const word of CONNECTING) prices.set(word, CONNECTING_WORD)
  return prices
}

function* withWordsOf(lexicon: ReadonlySet<string>): Generator<readonly [string, number]> {
  for (const word of lexicon) if (LETTERS.test(word)) yield [word, WORD]
  yield* pricedWords()
}

/** The words of general Thai, normalised. */
export function thaiWords(): ReadonlySet<string> {
  words ??= new Set(pricedWords().keys())
  return words
}

/** The words that a compound is made of (โรงพยาบาล: โรง, พยาบาล); none where it is not made of such. */
export function partsOf(word: string): readonly string[] {
  let known = parts.get(word)
  if (known) return known
  const cut = LETTERS.test(word) ? cutThai(word, thaiDictionary(), word.length - 1) : []
  const isWhole = (part: string) => part.length > 1 && (pricedWords().get(part) ?? Infinity) <= WORD
  known = cut.length > 1 && cut.every(isWhole) ? cut : []
  if (parts.size >= MOST_REMEMBERED) parts.clear()
  parts.set(word, known)
  return known
}

function* listedWords(): Generator<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordcut/package.json')), 'data')
  for (const file of readdirSync(folder).sort())
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const word = normalise(line)
      if (word.length > 1 && LETTERS.test(word)) yield word
    }
}

function isOneCluster(word: string): boolean {
  for (let at = 1; at < word.length; at++) if (mayCut(word, at)) return false
  return true
}
