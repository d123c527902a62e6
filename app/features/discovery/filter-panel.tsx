import type { ReactNode } from 'react'
import { SlidersHorizontal } from 'lucide-react'
import { useT } from '#app/i18n/i18n.tsx'

/**
 * The ways to narrow and to order: on a phone one line above the answers that opens them, without a script, so that
 * the first answer is seen at once; beside the answers where there is room (`.filters` in `styles.css`). `used`: how
 * many are in use now.
 */
export function FilterPanel({ used, children }: { used: number; children: ReactNode }) {
  const t = useT()
  return (
    <details className="filters">
      <summary className="button button-quiet w-full list-none">
        <SlidersHorizontal size={20} aria-hidden className="shrink-0" />
        {used === 0 ? t('search.filters') : t('search.filtersUsed', { count: used })}
      </summary>
      <div className="space-y-4 pt-2 md:pt-0">{children}</div>
    </details>
  )
}
