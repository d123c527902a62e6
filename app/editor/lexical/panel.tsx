import type { KeyboardEvent, ReactNode } from 'react'

/** What one tool asks for before it acts, below the buttons. */
export function Panel({ children }: { children: ReactNode }) {
  return (
    <div role="group" className="grid items-end gap-3 border-t border-rule p-3 sm:grid-cols-[1fr_1fr_auto]">
      {children}
    </div>
  )
}

/** What is wrong with a panel, below its fields. */
export function PanelProblem({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="font-semibold text-brick sm:col-span-3">
      {children}
    </p>
  )
}

/** Acts on Enter. why: these fields stand inside the form of the whole item, which Enter must not send. */
export const onEnter = (act: () => void) => (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  act()
}
