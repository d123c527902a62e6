import { useLocation } from '@remix-run/react'
import { Menu } from 'lucide-react'
import { useT } from '#app/i18n/i18n.tsx'
import { HeadMenu } from './head-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'

const LINKS = [
  ['/funds', 'common.nav.funds'],
  ['/strategy', 'common.nav.strategy'],
  ['/glossary', 'common.nav.glossary'],
  ['/about', 'common.nav.about'],
] as const

/**
 * The places of the portal: a line where there is room, on a phone a menu that opens without JavaScript and holds the
 * other language too.
 */
export function SiteMenu() {
  const t = useT()
  const { pathname } = useLocation()
  return (
    <nav aria-label={t('common.menu')} className="shrink-0 md:-ms-2">
      <HeadMenu className="site-menu">
        <summary className="tap cursor-pointer list-none gap-1 ps-2">
          <Menu size={22} aria-hidden="true" />
          {t('common.menu')}
        </summary>
        <div className="max-md:absolute max-md:inset-x-4 max-md:z-30 max-md:rounded-card max-md:border max-md:border-rule max-md:bg-sheet max-md:p-2">
          <ul className="md:flex md:flex-wrap">
            {LINKS.map(([href, label]) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={pathname === href ? 'page' : undefined}
                  data-words={t(label)}
                  className="tap steady min-w-12 px-2 no-underline max-md:w-full hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-turmeric aria-[current]:decoration-[3px]"
                >
                  {t(label)}
                </a>
              </li>
            ))}
            <li className="mt-1 border-t border-rule pt-1 md:hidden">
              <LanguageSwitch />
            </li>
          </ul>
        </div>
      </HeadMenu>
    </nav>
  )
}
