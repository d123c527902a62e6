import { useLocation } from '@remix-run/react'
import { useT } from '#app/i18n/i18n.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchForm } from './search-form.tsx'

const LINKS = [
  ['/funds', 'common.nav.funds'],
  ['/strategy', 'common.nav.strategy'],
  ['/glossary', 'common.nav.glossary'],
  ['/about', 'common.nav.about'],
] as const

/** Name, places and search. Pages whose own first thing is a search box (home, search) go without the small one. */
export function SiteHeader() {
  const t = useT()
  const { pathname } = useLocation()
  const ownSearch = pathname === '/' || pathname === '/search'
  return (
    <header data-site className="border-b border-rule bg-sheet">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-2 py-2">
        <a href="/" className="tap font-heading text-lg font-semibold no-underline sm:text-xl">
          <img src="/mark.svg" alt="" width={32} height={32} />
          {t('common.portalName')}
        </a>
        <div className="flex flex-wrap items-center">
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </div>
      <div className="page-width flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
        <nav aria-label={t('common.menu')} className="-ml-1.5 sm:-ml-2">
          <ul className="flex flex-wrap">
            {LINKS.map(([href, label]) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={pathname === href ? 'page' : undefined}
                  className="tap min-w-12 justify-center px-1.5 no-underline sm:px-2 hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-turmeric aria-[current]:decoration-[3px]"
                >
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {ownSearch ? null : (
          <div className="w-full md:max-w-96">
            <SearchForm />
          </div>
        )}
      </div>
    </header>
  )
}
