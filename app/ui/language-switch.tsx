import { useLocation } from '@remix-run/react'
import { Languages } from 'lucide-react'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'

/** The same page and the same question in a language; `null` leaves the choice to the reader's cookie. */
export function addressIn(language: Language | null, place: { pathname: string; search: string }): string {
  const query = new URLSearchParams(place.search)
  query.delete('lang')
  if (language !== null) query.set('lang', language)
  const text = query.toString()
  return text === '' ? place.pathname : `${place.pathname}?${text}`
}

/** An ordinary link, so that it works without JavaScript and keeps path and query. */
export function LanguageSwitch() {
  const t = useT()
  const other: Language = useLanguage() === 'th' ? 'en' : 'th'
  const place = useLocation()
  return (
    <a
      className="tap px-2"
      href={addressIn(other, place)}
      lang={other}
      hrefLang={other}
      title={t('common.otherLanguageHint')}
    >
      <Languages aria-hidden="true" size={20} />
      {t('common.otherLanguage')}
    </a>
  )
}
