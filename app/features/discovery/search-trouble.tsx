import { useT } from '#app/i18n/i18n.tsx'
import type { Trouble } from './search-health.view.ts'

/** What went wrong, in plain words; the system's own words are folded away for technicians. */
export function SearchTrouble({ trouble }: { trouble: Trouble }) {
  const t = useT()
  return (
    <>
      <p>{t(trouble.reason)}</p>
      <details className="text-muted">
        <summary className="cursor-pointer py-3">{t('admin.search.aside.detail')}</summary>
        <p className="font-mono text-sm break-words" lang="en">
          {trouble.detail}
        </p>
      </details>
    </>
  )
}
