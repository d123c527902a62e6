import thaiFont from '@fontsource/ibm-plex-sans-thai-looped/files/ibm-plex-sans-thai-looped-thai-400-normal.woff2?url'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { signedIn } from '#app/features/accounts/signed-in.server.ts'
import { currentMember } from '#app/http/identity.server.ts'
import type { TooLargeAnswer } from '#app/http/incoming.server.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { Enhancement } from '#app/ui/enhancement.tsx'
import { addressIn } from '#app/ui/language-switch.tsx'
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

/** Writing pages say `export const handle = { hydrate: true }`; all others leave the framework's client out. */
function useHydrates(): boolean {
  return useMatches().some(({ handle }) => {
    return typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate === true
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

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const hydrates = useHydrates()
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#22337a" />
        <Meta />
        <Links />
        <Alternates />
      </head>
      <body>
        <PageShell>{children}</PageShell>
        {hydrates ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : (
          <Enhancement name="reading" />
        )}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

/** What went wrong, by status; the server may have said it itself. */
function troubleOf(error: unknown): { name: 'notFound' | 'tooLarge' | 'failed'; said?: string } {
  if (!isRouteErrorResponse(error)) return { name: 'failed' }
  if (error.status === 404) return { name: 'notFound' }
  if (error.status !== 413) return { name: 'failed' }
  const { error: said } = error.data as TooLargeAnswer
  return { name: 'tooLarge', said }
}

export function ErrorBoundary() {
  const { name, said } = troubleOf(useRouteError())
  const title = `common.${name}.title` as const
  return (
    <>
      <title>{useT()(title)}</title>
      <NoticePage title={title} body={`common.${name}.body`} said={said} search={name === 'notFound'} />
    </>
  )
}
