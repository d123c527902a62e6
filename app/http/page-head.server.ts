import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#app/i18n/languages.ts'

/** A page's title with the portal's name behind it. */
export function pageHead(language: Language, title: string, description: string) {
  return { title: `${title} · ${translator(language)('common.portalName')}`, description }
}
