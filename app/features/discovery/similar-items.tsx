import { useT } from '#app/i18n/i18n.tsx'
import { Origin } from './search-hit.tsx'
import type { SimilarView } from './similar.view.ts'

/** What to read next: stories like this one, and in a few words why. */
export function SimilarItems({ items }: { items: readonly SimilarView[] }) {
  const t = useT()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="similar" className="no-print mt-12">
      <h2 id="similar">{t('similar.title')}</h2>
      <ul className="mt-4 grid gap-4 md:grid-cols-2">
        {items.map((item) => (
          <li key={item.path} className="card p-4">
            <a className="tap font-semibold" href={item.path} lang="th">
              {item.title}
            </a>
            <p className="flex flex-wrap gap-x-2 text-muted">
              <span lang="th">{item.fund}</span>
              <Origin origin={item.origin} />
            </p>
            <p>
              {item.reasons
                .map(({ kind, names }) => t(`similar.${kind}`, { names: names.join(', ') }))
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
