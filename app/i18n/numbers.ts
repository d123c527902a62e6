import type { Language } from './languages.ts'

const NUMBERS: Record<Language, Intl.NumberFormat> = {
  th: new Intl.NumberFormat('th-TH-u-nu-latn'),
  en: new Intl.NumberFormat('en-GB'),
}

/** A grouped number: 14,800,000. */
export function formatNumber(value: number, language: Language): string {
  return NUMBERS[language].format(value)
}
