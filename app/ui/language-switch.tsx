import { useLocation } from '@remix-run/react'
import { Languages } from 'lucide-react'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import type { Language } from '#app/i18n/languages.ts'
import { addressIn } from './address-in.ts'

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
