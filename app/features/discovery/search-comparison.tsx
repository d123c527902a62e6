import { formatDateTime } from '#app/i18n/dates.ts'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { formatNumber } from '#app/i18n/numbers.ts'
import type { ComparisonView } from './search-health.view.ts'
import { SearchTrouble } from './search-trouble.tsx'

/** What the last comparison of one engine with the database found. */
export function Comparison({ comparison }: { comparison: ComparisonView }) {
  const t = useT()
  const language = useLanguage()
  const { engine, underWay, endedAt, trouble } = comparison
  return (
    <li className="card p-4">
      <h3 className="first-letter:uppercase">{t(`admin.search.engine.${engine}`)}</h3>
      {endedAt === null ? !underWay && <p>{t('admin.search.compare.never')}</p> : <Outcome {...comparison} />}
      {trouble !== null && <SearchTrouble trouble={trouble} />}
      {endedAt !== null && (
        <p className="text-muted">
          {t('admin.search.compare.when', { when: formatDateTime(endedAt, language) })}
        </p>
      )}
      {underWay && <p role="status">{t('admin.search.compare.underWay')}</p>}
    </li>
  )
}

const KINDS = ['missing', 'ghost', 'stale', 'waiting'] as const

function Outcome(comparison: ComparisonView) {
  const t = useT()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const { documents, missing, ghost, stale, left, failed } = comparison
  const found = missing + ghost + stale
  if (failed) return <p className="font-semibold text-brick">{t('admin.search.compare.failed')}</p>
  const shown = KINDS.filter((kind) => comparison[kind] > 0)
  return (
    <>
      {left > 0 ? (
        <p className="font-semibold text-brick">{t('admin.search.compare.left', { left: number(left) })}</p>
      ) : (
        <p className="font-semibold">
          {found === 0
            ? t('admin.search.compare.inStep', { documents: number(documents) })
            : t('admin.search.compare.repaired', { count: number(found) })}
        </p>
      )}
      {shown.length > 0 && (
        <dl className="mt-2 grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
          {shown.map((kind) => (
            <div key={kind} className="contents">
              <dt>{t(`admin.search.compare.${kind}`)}</dt>
              <dd className="text-end">{number(comparison[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
