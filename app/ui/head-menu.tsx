import { useEffect, useRef, type ReactNode } from 'react'

/**
 * A menu in the page's head that opens without JavaScript and closes on Escape and on a press elsewhere: on reading
 * pages `app/enhance/menus.ts` sees to that, where the framework's client runs the effect does.
 */
export function HeadMenu({ className, children }: { className: string; children: ReactNode }) {
  const ref = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const menu = ref.current
    menu?.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return
      menu.open = false
      menu.querySelector('summary')?.focus()
    })
    menu?.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) menu.open = false
    })
  }, [])
  return (
    <details ref={ref} className={className} data-menu>
      {children}
    </details>
  )
}
