import { normalise } from '#search/thai/normalise.ts'
import type { SearchRequest } from '#search/types.ts'

/** Occasions on which a question has to be asked before anybody is shown it. */
export const LEAST_ASKED = 3
/** Days after which every count is deleted, and after which a question that hardly anybody asked is. */
export const KEEP_DAYS = 400
export const KEEP_RARE_DAYS = 30

/** Characters of a question; a longer one is a pasted text and no question that comes again. */
const LONGEST = 100

const MAIL = /@/u
const ADDRESS =
  /(?:^|[\s(])(?:[a-z][a-z0-9+.-]*:\/\/|www\.)|[a-z0-9-]\.(?:com|org|net|info|io|me|th)(?![a-z0-9])/u
/** Seven digits in a row are a number of something: an account, a house, a person. */
const LONG_NUMBER = /\d{7}/u
/** Phone and identity card numbers as people write them; two years beside each other are shorter. */
const SPACED_NUMBER = /(?:\d[\s().+-]{0,2}){9}/u

/**
 * The question in the one form in which it is counted; null where it must not be: it is empty or too long, or looks
 * like personal data. A mail address, a phone or identity card number and a web address are known by their look. A
 * name is not, which is why rare questions are shown to nobody.
 */
export function countedForm(query: string): string | null {
  const text = normalise(query).replace(/\s+/gu, ' ').trim()
  if (text === '' || text.length > LONGEST) return null
  return [MAIL, ADDRESS, LONG_NUMBER, SPACED_NUMBER].some((look) => look.test(text)) ? null : text
}

/**
 * Whether a search is a question put for the first time. Turning pages, narrowing, another order and insisting on a
 * spelling belong to a question that was counted before.
 */
export function isFreshQuestion({ filters, page, sort, exact }: SearchRequest): boolean {
  return page === 1 && sort === 'relevance' && exact !== true && Object.keys(filters).length === 0
}

const DAY_MS = 24 * 60 * 60 * 1000
const THAI_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' })

/** The day of a moment in Thailand, some days earlier if asked: 2026-11-25. */
export const thaiDay = (moment: Date, daysEarlier = 0): string =>
  THAI_DAY.format(moment.getTime() - daysEarlier * DAY_MS)
