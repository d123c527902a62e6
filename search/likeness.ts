import { bare } from './thai/bare.ts'
import { LITTLE_WORDS } from './thai/little-words.ts'
import { normalise } from './thai/normalise.ts'
import type { FacetName, SearchDocument, SimilarHit, SimilarReason } from './types.ts'
import { domainWords, lexicon } from './vocabulary.ts'

/** Characters of a text that are read; what a story is about stands in its beginning. */
const READ = 6_000
/** A word is what a text is about when its title or summary says it, or its body more than once. */
const TITLE = 3
const SUMMARY = 2
const ABOUT = 2
const MENTIONED_ONCE = 0.25
/** Shorter words stand in too many others; those of the field's own dictionary may be as short as they are. */
const SHORTEST_WORD = 4
const FIELD_WORD = 1.5
/** A word that stands in more than this share of the texts compared tells nothing about any of them. */
const COMMON = 1 / 3
const SHOWN_WORDS = 3

/** Words that every story of this field says. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  'กองทุน สมาชิก สวัสดิการ สวัสดิการชุมชน ชุมชน ชาวบ้าน ตำบล อำเภอ จังหวัด เทศบาลตำบล หมู่บ้าน คณะกรรมการ'.split(' '),
)

/** What it is worth to share values of a facet, beside at most 1 for all the telling words. */
const WORTH: Partial<Record<FacetName, number>> = {
  benefit: 0.3,
  province: 0.1,
  issue: 0.05,
  kind: 0.02,
  region: 0.02,
}
const SAME_FUND = 0.1
/** The benefit type that says only that it is none of the others. */
const ANY_OTHER = 'other'
/** Below this, likeness is chance. */
const LEAST = 0.1

type Telling = { word: string; weight: number }

/** A text in which words are looked for: its heading, and all of it. */
type Read = { heading: string; text: string }

/** A document as words are looked for in it. */
export function readForWords({ title, summary, body }: SearchDocument): Read {
  const heading = `${title}\n${summary}`.toLowerCase()
  return { heading, text: `${heading}\n${body}`.slice(0, READ).toLowerCase() }
}

/** How often a document says each word that may tell something; titles and summaries count for more. */
export function wordsSaid({ title, summary, body }: SearchDocument): Map<string, number> {
  const said = new Map<string, number>()
  const count = (text: string, worth: number) => {
    for (const word of domainWords(normalise(text.slice(0, READ))))
      if (tells(word)) said.set(word, (said.get(word) ?? 0) + worth)
  }
  count(title, TITLE)
  count(summary, SUMMARY)
  count(body, 1)
  return said
}

/** What a document is about in words that are rare among the others, with how much each tells; the most telling first. */
export function tellingWords(said: ReadonlyMap<string, number>, others: readonly Read[]): Telling[] {
  const telling: Telling[] = []
  for (const [word, times] of said) {
    if (times < ABOUT) continue
    const holding = others.filter(({ text }) => text.includes(word)).length
    // why: of two or three texts nobody can say what is common.
    if (holding > Math.max(3, others.length * COMMON)) continue
    const rarity = Math.log(1 + (others.length + 1) / (holding + 0.5))
    telling.push({ word, weight: Math.log(1 + times) * rarity * (lexicon.has(word) ? FIELD_WORD : 1) })
  }
  return telling.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
}

/**
 * The candidates that are like the source, best first, each with why: rare words both are about, and facets. Examples
 * stand beside examples only.
 */
export function judgeLikeness(
  source: SearchDocument,
  candidates: readonly SearchDocument[],
  limit: number,
  said = wordsSaid(source),
): SimilarHit[] {
  const isDemo = ({ facets }: SearchDocument) => facets.origin.includes('demo')
  const others = candidates.filter((one) => one.id !== source.id && (isDemo(source) || !isDemo(one)))
  const reads = others.map(readForWords)
  const telling = tellingWords(said, reads)
  const all = telling.reduce((sum, { weight }) => sum + weight, 0)
  const judge = (one: SearchDocument, read: Read): SimilarHit => {
    const about = telling.filter(({ word }) => isAbout(read, word))
    const once = telling.filter((one) => !about.includes(one) && read.text.includes(one.word))
    const sum = (words: Telling[]) => words.reduce((total, { weight }) => total + weight, 0)
    const byWords = all === 0 ? 0 : (sum(about) + MENTIONED_ONCE * sum(once)) / all
    const reasons = reasonsFor(
      source,
      one,
      about.map(({ word }) => word),
    )
    const { id, type, path, title, facets } = one
    return { document: { id, type, path, title, facets }, reasons, score: byWords + byFacets(source, one) }
  }
  return others
    .map((one, at) => judge(one, reads[at] ?? readForWords(one)))
    .filter(({ score, reasons }) => score >= LEAST && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.document.id < b.document.id ? -1 : 1))
    .slice(0, limit)
}

const tells = (word: string) =>
  !EVERYWHERE.has(word) &&
  (lexicon.has(word) || bare(word).length >= SHORTEST_WORD) &&
  /\p{L}/u.test(word) &&
  !LITTLE_WORDS.has(word)

function isAbout({ heading, text }: Read, word: string): boolean {
  if (heading.includes(word)) return true
  const first = text.indexOf(word)
  return first !== -1 && text.includes(word, first + word.length)
}

const both = (source: SearchDocument, other: SearchDocument, name: FacetName) =>
  source.facets[name].filter((value) => other.facets[name].includes(value))

const sameFund = (source: SearchDocument, other: SearchDocument) =>
  (source.home?.fund ?? '') !== '' && source.home?.fund === other.home?.fund

function byFacets(source: SearchDocument, other: SearchDocument): number {
  let score = sameFund(source, other) ? SAME_FUND : 0
  for (const [name, worth] of Object.entries(WORTH) as [FacetName, number][]) {
    const all = new Set([...source.facets[name], ...other.facets[name]]).size
    if (all > 0) score += (worth * both(source, other, name).length) / all
  }
  return score
}

function reasonsFor(
  source: SearchDocument,
  other: SearchDocument,
  shared: readonly string[],
): SimilarReason[] {
  const reasons: SimilarReason[] = []
  const benefits = both(source, other, 'benefit').filter((code) => code !== ANY_OTHER)
  const provinces = both(source, other, 'province')
  if (benefits.length > 0) reasons.push({ kind: 'benefit', values: benefits })
  if (sameFund(source, other)) reasons.push({ kind: 'fund', values: [] })
  else if (provinces.length > 0) reasons.push({ kind: 'province', values: provinces })
  const words = withoutParts(shared).slice(0, SHOWN_WORDS)
  // why: one word alone is chance; beside something else they share it says more.
  if (words.length > (reasons.length > 0 ? 0 : 1)) reasons.push({ kind: 'words', values: words })
  return reasons
}

/** Words that are no part of a longer one among them: ธนาคารขยะ says ขยะ too. */
const withoutParts = (words: readonly string[]) =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
