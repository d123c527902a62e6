import type { Language } from '#app/i18n/languages.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import glossary from '#content/vocabulary/glossary.json'
import { termAnchor } from '#content/vocabulary/term-anchor.ts'
import type { GlossaryTerm, GlossaryView } from './glossary.view.ts'

type Entry = (typeof glossary)[number]

/** All terms of the glossary: by Thai dictionary order in Thai, by the alphabet in English. */
export function glossaryView(language: Language): GlossaryView {
  const groups = new Map<string, GlossaryTerm[]>()
  for (const entry of sorted(language)) {
    const letter = firstLetter(entry[language], language)
    groups.set(letter, [...(groups.get(letter) ?? []), termOf(entry, language)])
  }
  return { count: glossary.length, groups: [...groups].map(([letter, terms]) => ({ letter, terms })) }
}

function sorted(language: Language): Entry[] {
  if (language === 'en') return glossary.toSorted((a, b) => a.en.localeCompare(b.en, 'en'))
  const keyed = glossary.map((entry) => ({ entry, key: thaiSortKey(entry.th) }))
  // why: the key is made for plain code-point order, not for a locale's.
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ entry }) => entry)
}

/** The letter a dictionary files a word under: in Thai the first consonant, behind any leading vowel. */
export function firstLetter(word: string, language: Language): string {
  const letter = (language === 'th' ? /[ก-ฮ]/u : /[a-z]/iu).exec(word)?.[0]
  return letter?.toUpperCase() ?? '#'
}

function termOf(entry: Entry, language: Language): GlossaryTerm {
  const definition = language === 'th' ? entry.definitionTh : entry.definitionEn
  const address = URL.canParse(entry.source) ? new URL(entry.source) : null
  const source = address && { href: address.href, host: address.host.replace(/^www\./u, '') }
  return { anchor: termAnchor(entry.th), th: entry.th, en: entry.en, definition, source }
}
