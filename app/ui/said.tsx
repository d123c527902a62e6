import type { ReactNode } from 'react'

/** Makes a control take the focus when the page opens. */
export const TAKES_FOCUS = { autoFocus: true } as const

/**
 * Makes what a page has to say after a form the first thing that is looked at and read aloud: it takes the focus when
 * the page opens, also without JavaScript.
 */
export const HEARD_FIRST = { tabIndex: -1, ...TAKES_FOCUS } as const

/** Why something was not done. */
export function NotDone({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="card mt-4 border-2 border-brick p-4 font-semibold text-brick"
      {...HEARD_FIRST}
    >
      {children}
    </div>
  )
}

/** What was done. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="card mt-4 border-2 border-green p-4" {...HEARD_FIRST}>
      {children}
    </div>
  )
}
