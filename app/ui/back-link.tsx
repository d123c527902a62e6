import type { ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import { administers, usePerson } from './person.ts'

/** The way back to the page above this one. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <a className="tap" href={to}>
      {children}
    </a>
  )
}

/** The way back to the administration's first page, for those who may enter it. */
export function BackToAdministration() {
  const t = useT()
  const person = usePerson()
  return person !== null && administers(person) ? <BackLink to="/admin">{t('admin.title')}</BackLink> : null
}
