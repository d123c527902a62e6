import { X } from 'lucide-react'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { searchPath, withoutFacet } from './search-request.ts'
import type { Chip, SearchView } from './search.view.ts'

/** What each way of narrowing is called. */
export const NARROWED_BY: Record<Chip['name'], MessageKey> = {
  type: 'search.facet.type',
  kind: 'search.facet.kind',
  benefit: 'search.facet.benefit',
  issue: 'search.facet.issue',
  region: 'search.facet.region',
  province: 'search.facet.province',
  year: 'search.facet.year',
  origin: 'search.facet.origin',
  author: 'search.facet.author',
  fund: 'search.facet.fund',
}

/** What narrows the search now, chosen or typed; each can be taken away again. */
export function Chips({ chips }: { chips: readonly Chip[] }) {
  const t = useT()
  if (chips.length === 0) return null
  return (
    <ul className="mt-2 flex flex-wrap gap-2" aria-label={t('search.applied')}>
      {chips.map(({ name, label, path }) => (
        <li key={name + label}>
          <a
            className="tap card px-3 no-underline"
            href={path}
            rel="nofollow"
            aria-label={t('search.takeAway', { label: `${t(NARROWED_BY[name])} ${label}` })}
          >
            <span>
              <span className="text-muted">{t(NARROWED_BY[name])}</span> {label}
            </span>
            <X size={18} aria-hidden className="shrink-0" />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Stories, funds or both, with how many of each there are. */
export function TypeChoice({ view }: { view: SearchView }) {
  const t = useT()
  if (view.types.length < 2 && !view.types.some(({ chosen }) => chosen)) return null
  const all = {
    label: t('search.type.all'),
    count: view.types.reduce((sum, { count }) => sum + count, 0),
    path: searchPath(withoutFacet(view.request, 'type')),
    chosen: !view.types.some(({ chosen }) => chosen),
  }
  return (
    <nav aria-label={t('search.facet.type')} className="mt-2 flex flex-wrap items-center gap-x-4">
      {[all, ...view.types].map(({ label, count, path, chosen }) => (
        <a
          key={label}
          className="tap aria-[current]:font-semibold aria-[current]:no-underline"
          href={path}
          rel="nofollow"
          aria-current={chosen ? 'true' : undefined}
        >
          {t('search.type.count', { label, count })}
        </a>
      ))}
    </nav>
  )
}
