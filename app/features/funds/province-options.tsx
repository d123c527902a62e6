import { useLanguage } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import { PROVINCES, PROVINCES_BY_THAI_NAME, type Province } from '#content/taxonomy/provinces.ts'

// why: an order of our own, not the browser's collator, so that server and browser never disagree about it.
const BY_NAME: Record<Language, readonly Province[]> = {
  th: PROVINCES_BY_THAI_NAME,
  en: [...PROVINCES].sort((a, b) => (a.en < b.en ? -1 : 1)),
}

/** The provinces in the order of the reader's dictionary. */
export const provincesByName = (language: Language): readonly Province[] => BY_NAME[language]

/** The provinces as options of a choice, in the order of the reader's dictionary. */
export function ProvinceOptions() {
  const language = useLanguage()
  return provincesByName(language).map((province) => (
    <option key={province.code} value={province.code}>
      {province[language]}
    </option>
  ))
}
