import { DEFAULT_LANGUAGE, isLanguage, type Language } from '#app/i18n/languages.ts'

const ONE_YEAR_S = 365 * 24 * 60 * 60

/** The language asked for in the address (`?lang=en`), if any. */
export function explicitLanguage(request: Request): Language | null {
  const asked = new URL(request.url).searchParams.get('lang')
  return isLanguage(asked) ? asked : null
}

/** The address decides, then the cookie, then Thai; the browser's own list is not asked (decision 0002). */
export function readLanguage(request: Request): Language {
  const kept = /(?:^|;\s*)lang=(\w+)/u.exec(request.headers.get('Cookie') ?? '')?.[1]
  return explicitLanguage(request) ?? (isLanguage(kept) ? kept : DEFAULT_LANGUAGE)
}

/** A Set-Cookie value that keeps the choice for a year. */
export function languageCookie(language: Language): string {
  return `lang=${language}; Path=/; Max-Age=${ONE_YEAR_S}; SameSite=Lax; HttpOnly`
}
