import type { MouseEvent, ReactNode } from 'react'

/** Leads to a part of this page. */
export function JumpLink({ to, children }: { to: string; children: ReactNode }) {
  const jump = (event: MouseEvent<HTMLAnchorElement>) => {
    const part = document.getElementById(to)
    if (part === null) return
    // why: where the framework's client runs, a new fragment counts as a new page and takes the form's errors away.
    event.preventDefault()
    part.scrollIntoView({ block: 'center' })
    part.focus({ preventScroll: true })
  }
  return (
    <a className="tap" href={`#${to}`} onClick={jump}>
      {children}
    </a>
  )
}
