const LANGUAGES = ['th', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Thai is the original; English is asked for. */
export const DEFAULT_LANGUAGE: Language = 'th'

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}
