import dictionary from '#content/vocabulary/dictionary.json' with { type: 'json' }
import synonyms from '#content/vocabulary/synonyms.json' with { type: 'json' }
import variants from '#content/vocabulary/variants.json' with { type: 'json' }
import { words } from './thai/analyse.ts'
import { joinAndSplit, joinForQuery, type Lexicon } from './thai/lexicon.ts'
import { normalise } from './thai/normalise.ts'

const clean = (text: string) => normalise(text).trim()

/** The field's own words, for joining and splitting. */
export const lexicon: Lexicon = new Set(dictionary.map(clean).filter((word) => word.length > 1))

/** The words a normalised text is indexed under: segmented, joined and split by the dictionary. */
export function domainWords(normalised: string): string[] {
  return joinAndSplit(words(normalised, lexicon), lexicon)
}

/** The words a normalised query asks for. */
export function queryWords(normalised: string): string[] {
  return joinForQuery(words(normalised, lexicon), lexicon)
}

/** Groups of words that find each other. */
export type SynonymGroups = readonly (readonly string[])[]

/** The groups that come with the portal, normalised. */
export const SHIPPED_SYNONYMS: SynonymGroups = synonyms.map((group) => group.map(clean))

/** More ways than these make a question slow and no better. */
const MOST_WAYS = 6

export type Vocabulary = {
  /** Other ways to say a normalised text: one of its parts put in other words. The text itself is left out. */
  waysToSay: (normalised: string) => string[]
  /** Whether a word stands in a group, and so is no slip of the finger. */
  knows: (normalised: string) => boolean
}

/** Synonyms of the shipped groups and of those that editors added while the portal runs. */
export function createVocabulary(added: SynonymGroups = []): Vocabulary {
  const alike = new Map<string, Set<string>>()
  const join = (group: readonly string[], worth: (word: string) => boolean) => {
    for (const one of group) alike.set(one, new Set([...(alike.get(one) ?? []), ...group.filter(worth)]))
  }
  // why: shipped groups hold abbreviations such as ต. and อ., which stand in every text; editors chose theirs.
  for (const group of SHIPPED_SYNONYMS) join(group, (word) => word.length > 2)
  for (const group of added) join(group.map(clean), (word) => word !== '')
  return {
    waysToSay(normalised) {
      const found = new Set<string>()
      for (const part of new Set([normalised, ...normalised.split(' '), ...queryWords(normalised)]))
        for (const other of alike.get(part) ?? [])
          if (other !== part) found.add(normalised.replace(part, other))
      return [...found].slice(0, MOST_WAYS)
    },
    knows: (normalised) => alike.has(normalised),
  }
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
