import type { MouseEvent, ReactNode } from 'react'

type Props = { to: string; onJump?: () => void; children: ReactNode }

/** Leads to a part of this page; `onJump` is told once it has. */
export function JumpLink({ to, onJump, children }: Props) {
  const jump = (event: MouseEvent<HTMLAnchorElement>) => {
    const part = document.getElementById(to)
    if (part === null) return
    // why: where the framework's client runs, a new fragment counts as a new page and takes the form's errors away.
    event.preventDefault()
    // why: bars at both edges of the window hide what lies there, but a tall part has to be read from its beginning.
    part.scrollIntoView({ block: part.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' })
    part.focus({ preventScroll: true })
    onJump?.()
  }
  return (
    <a className="tap" href={`#${to}`} onClick={jump}>
      {children}
    </a>
  )
}
