import type { Language } from '#app/i18n/languages.ts'
import { BUDDHIST_OFFSET } from '../thai-day.ts'

/** Years from here on are of the Buddhist era, whatever a field asks for; nobody writes about what is so far off. */
const FIRST_BUDDHIST_YEAR = 2400

const WHOLE_YEAR = /^\d{4}$/u

/** Thai digits as Arabic ones, without blanks around them. */
const digits = (typed: string) =>
  typed.trim().replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))

const isBuddhist = (year: string) => Number(year) >= FIRST_BUDDHIST_YEAR

/** A typed year of either era as it is stored, in the Buddhist era; what is no whole year stays as it was typed. */
export function storedYear(typed: string): string {
  const year = digits(typed)
  if (!WHOLE_YEAR.test(year)) return typed
  return isBuddhist(year) ? year : String(Number(year) + BUDDHIST_OFFSET)
}

/** A stored year in the reader's era. */
export function shownYear(stored: string, language: Language): string {
  const inEnglish = language === 'en' && WHOLE_YEAR.test(stored) && isBuddhist(stored)
  return inEnglish ? String(Number(stored) - BUDDHIST_OFFSET) : stored
}

/** The parts of a day as three fields hold them; month and day with two digits. */
export type DayParts = { day: string; month: string; year: string }

/** A typed day as it is stored, `YYYY-MM-DD` of the common era; parts that are missing or no year stay so. */
export function storedDay({ day, month, year }: DayParts): string {
  if (`${day}${month}${year}`.trim() === '') return ''
  const typed = digits(year)
  const common = WHOLE_YEAR.test(typed) && isBuddhist(typed) ? String(Number(typed) - BUDDHIST_OFFSET) : typed
  return `${common}-${month}-${day}`
}

/** A stored day as the three fields show it, the year in the reader's era. */
export function shownDay(stored: string, language: Language): DayParts {
  const parts = /^(?<year>.*)-(?<month>\d{0,2})-(?<day>\d{0,2})$/u.exec(stored)?.groups
  const { year = stored, month = '', day = '' } = parts ?? {}
  const inThai = language === 'th' && WHOLE_YEAR.test(year) && !isBuddhist(year)
  return { day, month, year: inThai ? String(Number(year) + BUDDHIST_OFFSET) : year }
}
