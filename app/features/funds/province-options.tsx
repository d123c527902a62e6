import { useLanguage } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { PROVINCES, type Province } from '#content/taxonomy/provinces.ts'

const sorted = (keyOf: (province: Province) => string) =>
  PROVINCES.map((province) => ({ province, key: keyOf(province) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ province }) => province)

// why: our own key, not the browser's collator, so that server and browser never disagree about the order.
const BY_NAME: Record<Language, readonly Province[]> = {
  th: sorted(({ th }) => thaiSortKey(th)),
  en: sorted(({ en }) => en),
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
