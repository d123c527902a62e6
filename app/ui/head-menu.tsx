import type { ReactNode } from 'react'

/**
 * A menu in the page's head that opens without JavaScript. On reading pages `app/enhance/menus.ts` closes it on Escape
 * and on a press elsewhere; the writer's weight has no room for that.
 */
export function HeadMenu({ className, children }: { className: string; children: ReactNode }) {
  return (
    <details className={className} data-menu>
      {children}
    </details>
  )
}
