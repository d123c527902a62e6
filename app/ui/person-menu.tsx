import { ChevronDown, CircleUser } from 'lucide-react'
import { useT } from '#app/i18n/i18n.tsx'
import { HeadMenu } from './head-menu.tsx'
import { administers, reviews, usePerson } from './person.ts'

/** The way in for a visitor; for a member the own places, in a menu that opens without JavaScript. */
export function PersonMenu() {
  const t = useT()
  const person = usePerson()
  if (person === null)
    return (
      <a className="tap px-2" href="/signin">
        {t('accounts.signIn')}
      </a>
    )
  const { displayName, unread } = person
  const links = [
    ['/my-items', t('accounts.nav.myItems')],
    [
      '/notifications',
      unread === 0 ? t('accounts.nav.notifications') : `${t('accounts.nav.notifications')} (${unread})`,
    ],
    ['/saved-searches', t('saved.title')],
    ...(reviews(person)
      ? [
          ['/review', t('accounts.nav.review')],
          ['/admin/search-words', t('words.title')],
        ]
      : []),
    ...(administers(person) ? [['/admin', t('accounts.nav.admin')]] : []),
    ['/account', t('accounts.nav.account')],
  ] as [string, string][]
  return (
    <HeadMenu className="md:relative">
      <summary className="tap max-w-60 cursor-pointer list-none px-2 underline decoration-1 underline-offset-4">
        <span className="relative shrink-0">
          <CircleUser size={24} aria-hidden />
          {unread > 0 && (
            <span className="absolute -top-2 -right-3 min-w-5 rounded-full bg-turmeric px-1 text-center text-sm leading-5 font-semibold">
              {unread}
            </span>
          )}
        </span>
        <span className="truncate max-md:sr-only">{displayName}</span>
        <ChevronDown size={18} aria-hidden className="shrink-0 max-md:hidden" />
      </summary>
      <div className="card z-30 p-2 max-md:absolute max-md:inset-x-4 md:absolute md:right-0 md:w-72">
        <p className="border-b border-rule px-2 pb-2 font-semibold wrap-anywhere">{displayName}</p>
        <ul>
          {links.map(([href, label]) => (
            <li key={href}>
              <a className="tap w-full px-2 no-underline hover:underline" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action="/signout" className="mt-2 border-t border-rule pt-2">
          <button className="tap w-full px-2 text-left">{t('accounts.signOut')}</button>
        </form>
      </div>
    </HeadMenu>
  )
}
