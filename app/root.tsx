import thaiFont from '@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-400-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { signedIn } from '#app/features/accounts/signed-in.server.ts'
import { currentMember } from '#app/http/identity.server.ts'
import { troubleOf } from '#app/http/trouble.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { Enhancement } from '#app/ui/enhancement.tsx'
import { addressIn } from '#app/ui/address-in.ts'
import { useNonce } from '#app/ui/nonce.tsx'
import { NoticePage } from '#app/ui/notice-page.tsx'
import { PageShell } from '#app/ui/page-shell.tsx'
import styles from '#app/ui/styles.css?url'

export const links: LinksFunction = () => [
  { rel: 'preload', href: thaiFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/mark.svg', type: 'image/svg+xml' },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await signedIn(context.db, await currentMember(request, context))
  return { origin: context.visited, member }
}

const isRule = (hydrate: unknown): hydrate is (data: unknown) => boolean => typeof hydrate === 'function'

/**
 * Writing pages say `export const handle = { hydrate: (data) => … }`, what it depends on being their loader's data; all
 * others leave the framework's client out.
 */
function useHydrates(): boolean {
  return useMatches().some(({ handle, data }) => {
    if (typeof handle !== 'object' || handle === null || !('hydrate' in handle)) return false
    return isRule(handle.hydrate) && handle.hydrate(data)
  })
}

function Alternates() {
  const place = useLocation()
  const origin = useRouteLoaderData<typeof loader>('root')?.origin
  const language = useLanguage()
  if (origin === undefined) return null
  const thai = origin + addressIn(null, place)
  const english = origin + addressIn('en', place)
  return (
    <>
      <link rel="canonical" href={language === 'th' ? thai : english} />
      <link rel="alternate" hrefLang="th" href={thai} />
      <link rel="alternate" hrefLang="en" href={english} />
      <link rel="alternate" hrefLang="x-default" href={thai} />
    </>
  )
}

/** The page's own title and description, or those of what went wrong. */
function Head() {
  const error = useRouteError()
  const t = useT()
  // why: where nothing went wrong the server says null, the browser undefined.
  if (error === undefined || error === null) return <Meta />
  return (
    <>
      <title>{`${t(troubleOf(error).title)} · ${t('common.portalName')}`}</title>
      <meta name="robots" content="noindex" />
    </>
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const hydrates = useHydrates()
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#22337a" />
        <Head />
        <Links />
        <Alternates />
      </head>
      <body>
        <PageShell>{children}</PageShell>
        {hydrates ? <Scripts nonce={nonce} /> : <Enhancement name="reading" />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return <NoticePage {...troubleOf(useRouteError())} />
}
