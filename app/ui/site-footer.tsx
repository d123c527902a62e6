import { useT } from '#app/i18n/i18n.tsx'

const LINKS = [
  ['/about', 'common.nav.about'],
  ['/strategy', 'common.nav.strategy'],
  ['/glossary', 'common.nav.glossary'],
  ['/privacy', 'common.nav.privacy'],
  ['/terms', 'common.nav.terms'],
] as const

/** Where the rules are, and on what terms one may use what stands here. */
export function SiteFooter() {
  const t = useT()
  return (
    <footer data-site className="mt-16 border-t border-rule bg-sheet">
      <div className="page-width py-6">
        <nav aria-label={t('common.footerNav')}>
          <ul className="flex flex-wrap gap-x-6">
            {LINKS.map(([href, label]) => (
              <li key={href}>
                <a className="tap" href={href}>
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-4 max-w-[36em] text-muted">{t('common.footerLicence')}</p>
        <p className="mt-2 max-w-[36em] text-muted">{t('common.footerIndependent')}</p>
      </div>
    </footer>
  )
}
