import { useT } from '#app/i18n/i18n.tsx'
import { NARROWED_BY } from './narrowing.tsx'
import type { FacetView } from './search.view.ts'

/** How many values of a facet are shown at once; the most frequent come first. */
const SHOWN = 8

/** Ways to narrow a search: each choice is a link, so every state can be bookmarked and works without JavaScript. */
export function FacetList({ facets }: { facets: FacetView[] }) {
  const t = useT()
  return (
    <nav aria-label={t('search.narrow')} className="space-y-2">
      {facets
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices }) => (
          <details
            key={name}
            open={name === 'kind' || choices.some((choice) => choice.chosen)}
            className="border-b border-rule pb-2"
          >
            <summary className="min-h-12 cursor-pointer py-2 font-semibold">{t(NARROWED_BY[name])}</summary>
            <Choices choices={choices.slice(0, SHOWN)} />
            {choices.length > SHOWN && (
              <details open={choices.slice(SHOWN).some((choice) => choice.chosen)}>
                <summary className="tap cursor-pointer">
                  {t('search.showMore', { count: choices.length - SHOWN })}
                </summary>
                <Choices choices={choices.slice(SHOWN)} />
              </details>
            )}
          </details>
        ))}
    </nav>
  )
}

function Choices({ choices }: Pick<FacetView, 'choices'>) {
  return (
    <ul className="list-none p-0">
      {choices.map((choice) => (
        <li key={choice.value}>
          <a
            href={choice.path}
            rel="nofollow"
            aria-current={choice.chosen ? 'true' : undefined}
            className="flex min-h-12 items-center justify-between gap-4"
          >
            <span className={choice.chosen ? 'font-semibold' : ''}>
              {choice.chosen ? `✓ ${choice.label}` : choice.label}
            </span>
            <span className="text-muted">{choice.count}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
