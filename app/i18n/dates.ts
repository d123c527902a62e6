import type { Language } from './languages.ts'

const FORMATS: Record<Language, Intl.DateTimeFormat> = {
  th: new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    dateStyle: 'medium',
    timeZone: 'Asia/Bangkok',
  }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Asia/Bangkok' }),
}

const TIMES: Record<Language, Intl.DateTimeFormat> = {
  th: new Intl.DateTimeFormat('th-TH', { timeStyle: 'short', timeZone: 'Asia/Bangkok' }),
  en: new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Asia/Bangkok' }),
}

/** The difference between the Buddhist and the common era, in years. */
const BUDDHIST_ERA_OFFSET = 543

/** A day as people in Thailand write it: 1 ธ.ค. 2567 in Thai, 1 Dec 2024 in English. */
export function formatDate(date: Date | string | number, language: Language): string {
  return FORMATS[language].format(new Date(date))
}

/** Day and hour, Thai time. */
export function formatDateTime(date: Date | string | number, language: Language): string {
  const moment = new Date(date)
  return `${FORMATS[language].format(moment)} ${TIMES[language].format(moment)}${language === 'th' ? ' น.' : ''}`
}

/** A Buddhist-era year in the reader's era: 2567 in Thai, 2024 in English. */
export function formatYear(yearBe: number, language: Language): string {
  return String(language === 'th' ? yearBe : yearBe - BUDDHIST_ERA_OFFSET)
}
