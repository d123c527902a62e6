import type { ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { AsServed } from './as-served.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** What stands around every page. */
export function PageShell(props: { children: ReactNode }) {
  return (
    <>
      <a className="skip-link button" href="#content">
        {useT()('common.skipToContent')}
      </a>
      {import.meta.env.SSR ? <SiteHeader /> : <AsServed part="header" />}
      <main id="content" tabIndex={-1} className="page-width pt-8">
        {props.children}
      </main>
      {import.meta.env.SSR ? <SiteFooter /> : <AsServed part="footer" />}
    </>
  )
}
