import { MapPin } from 'lucide-react'
import { useLanguage, useT } from '#app/i18n/i18n.tsx'
import { formatNumber } from '#app/i18n/numbers.ts'
import type { HighlightPiece } from '#search/types.ts'
import type { DistanceView, HitView } from './search.view.ts'

function Marked({ pieces }: { pieces: HighlightPiece[] }) {
  return pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
}

type Props = { hit: HitView; near: string | null }

/** One answer, as what it is. */
export function SearchHit({ hit, near }: Props) {
  return (
    <li className="border-t border-rule py-6">
      <h2 className="text-xl font-semibold" lang="th">
        <a className="inline-block py-1" href={hit.path}>
          <Marked pieces={hit.title} />
        </a>
      </h2>
      {hit.fundFacts === null ? <Story hit={hit} /> : <Fund facts={hit.fundFacts} origin={hit.origin} />}
      {hit.distance !== undefined && near !== null && <Distance distance={hit.distance} near={near} />}
    </li>
  )
}

function Story({ hit }: { hit: HitView }) {
  return (
    <div lang="th">
      <p className="flex flex-wrap gap-x-2 text-muted">
        {hit.fund === '' ? null : <span>{hit.fund}</span>}
        <Origin origin={hit.origin} />
      </p>
      {hit.fragments.length === 0 ? (
        <p>{hit.summary}</p>
      ) : (
        hit.fragments.map((fragment, index) => (
          <p key={index}>
            <Marked pieces={fragment} />
          </p>
        ))
      )}
    </div>
  )
}

/** Says of an example or a reported note that it is one; of everything else nothing. */
export function Origin({ origin }: Pick<HitView, 'origin'>) {
  const t = useT()
  const language = useLanguage()
  if (origin !== 'demo' && origin !== 'reported') return null
  return (
    <span className="inline-block rounded border border-rule px-2" lang={language}>
      {t(origin === 'demo' ? 'search.demo' : 'search.reported')}
    </span>
  )
}

function Fund({ facts, origin }: { facts: NonNullable<HitView['fundFacts']>; origin: string }) {
  const t = useT()
  const language = useLanguage()
  const count = formatNumber(facts.items, language)
  return (
    <>
      <p className="flex flex-wrap gap-x-2 text-muted">
        <span>
          {t('search.fund')} · <span lang="th">{facts.place}</span>
        </span>
        <Origin origin={origin} />
      </p>
      <p>{facts.items === 0 ? t('search.fund.none') : t('search.fund.items', { count })}</p>
    </>
  )
}

type DistanceProps = { distance: DistanceView; near: string }

function Distance({ distance: { kilometres, own, same, to }, near }: DistanceProps) {
  const t = useT()
  const language = useLanguage()
  const km = formatNumber(kilometres ?? 0, language)
  const words = () => {
    if (kilometres === null) return t('search.distance.unknown')
    if (own) return t('search.distance.own', { km, from: near })
    return same ? t('search.distance.same') : t('search.distance.province', { km, from: near, to })
  }
  return (
    <p className="flex items-start gap-2 text-muted">
      <MapPin size={20} aria-hidden className="mt-1 shrink-0" />
      {words()}
    </p>
  )
}
