import { findProvince } from '#content/taxonomy/provinces.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { SearchPortal, Suggestion } from '#search/types.ts'
import type { ShownSuggestion } from './suggestion.view.ts'

const MOST = 8
/** Longer beginnings are no beginnings. */
const LONGEST = 80

/** What a person may be about to type, with where or what it is in the reader's language. */
export async function suggestWhileTyping(
  search: SearchPortal,
  typed: string,
  language: Language,
): Promise<ShownSuggestion[]> {
  const text = typed.trim().slice(0, LONGEST)
  const found = text === '' ? [] : await search.suggest(text, MOST)
  return found.map((one) => ({ text: one.text, path: one.path, kind: one.kind, note: noteOf(one, language) }))
}

function noteOf({ text, level, tambon, province }: Suggestion, language: Language): string {
  const kind = level === undefined ? '' : translator(language)(`search.place.${level}`)
  // why: ตำบลน้ำขาว says itself that it is a tambon.
  const what = text.startsWith(kind) ? '' : kind
  const where = findProvince(province ?? '')?.[language] ?? ''
  return [what, tambon, where].filter(Boolean).join(' · ')
}
