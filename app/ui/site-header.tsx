import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { useT } from '#app/i18n/i18n.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchForm } from './search-form.tsx'
import { SiteMenu } from './site-menu.tsx'

/** Pages whose own first thing is a search box go without the small one: home, search, and a page that is missing. */
function useOwnSearch(): boolean {
  const { pathname } = useLocation()
  const error = useRouteError()
  return pathname === '/' || pathname === '/search' || (isRouteErrorResponse(error) && error.status === 404)
}

/** Name, places and search: two low lines on a phone, where the places stand in a menu. */
export function SiteHeader() {
  const t = useT()
  const ownSearch = useOwnSearch()
  return (
    <header data-site className="relative border-b border-rule bg-sheet">
      <div className="page-width flex flex-wrap items-center gap-x-1 py-1 md:gap-x-2 md:py-2">
        <a
          href="/"
          className="tap min-w-0 flex-1 font-heading leading-tight font-semibold no-underline max-md:gap-1.5 max-md:text-[0.85rem] md:text-xl"
        >
          <img src="/mark.svg" alt="" width={32} height={32} className="shrink-0" />
          {t('common.portalName')}
        </a>
        <div className="flex shrink-0 items-center">
          <span className="max-md:hidden">
            <LanguageSwitch />
          </span>
          <PersonMenu />
        </div>
        <span aria-hidden="true" className="w-full max-md:hidden" />
        <SiteMenu />
        {ownSearch ? null : (
          <div className="w-full pb-1 md:ms-auto md:w-96 md:pb-0">
            <SearchForm />
          </div>
        )}
      </div>
    </header>
  )
}
