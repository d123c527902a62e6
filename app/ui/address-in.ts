import type { Language } from '#app/i18n/languages.ts'

/** The same page and the same question in a language; `null` leaves the choice to the reader's cookie. */
export function addressIn(language: Language | null, place: { pathname: string; search: string }): string {
  const query = new URLSearchParams(place.search)
  query.delete('lang')
  if (language !== null) query.set('lang', language)
  const text = query.toString()
  return text === '' ? place.pathname : `${place.pathname}?${text}`
}
