import dictionary from '#content/vocabulary/dictionary.json' with { type: 'json' }
import synonyms from '#content/vocabulary/synonyms.json' with { type: 'json' }
import variants from '#content/vocabulary/variants.json' with { type: 'json' }
import { words } from './thai/analyse.ts'
import { joinAndSplit, type Lexicon } from './thai/lexicon.ts'
import { normalise } from './thai/normalise.ts'

const clean = (text: string) => normalise(text).trim()

/** The field's own words, for joining and splitting. */
export const lexicon: Lexicon = new Set(dictionary.map(clean).filter((word) => word.length > 1))

/** Words of a normalised text as the product's search knows them: segmented, joined and split by the dictionary. */
export function domainWords(normalised: string): string[] {
  return joinAndSplit(words(normalised), lexicon)
}

const alike = new Map<string, Set<string>>()
for (const group of synonyms.map((all) => all.map(clean)))
  for (const one of group) alike.set(one, new Set([...(alike.get(one) ?? []), ...group]))

/** Other ways to say a query, or one of its space-separated parts; the typed form itself is left out. */
export function synonymsOf(normalised: string): string[] {
  const found = new Set<string>()
  for (const part of [normalised, ...normalised.split(' '), ...domainWords(normalised)])
    for (const other of alike.get(part) ?? []) if (other.length > 2 && other !== part) found.add(other)
  return [...found]
}

const known = variants.map(({ wrong, right, replace }) => ({
  wrong: clean(wrong),
  right: clean(right),
  anywhere: replace === 'ok-anywhere',
}))

/** Puts known misspellings right; those that also occur inside other words only where they stand as a whole token. */
export function putVariantsRight(normalised: string): string {
  let text = normalised
  for (const { wrong, right, anywhere } of known) {
    if (!wrong || wrong === right || !text.includes(wrong)) continue
    if (anywhere) text = right.includes(wrong) && text.includes(right) ? text : text.replaceAll(wrong, right)
    else
      text = text
        .split(' ')
        .map((token) => (token === wrong ? right : token))
        .join(' ')
  }
  return text
}
