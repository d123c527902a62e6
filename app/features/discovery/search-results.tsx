import { useT } from '#app/i18n/i18n.tsx'
import type { HighlightPiece } from '#search/types.ts'
import type { HitView, SearchView } from './search.view.ts'

function Marked({ pieces }: { pieces: HighlightPiece[] }) {
  return pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text))
}

function Hit({ hit }: { hit: HitView }) {
  const t = useT()
  const origin =
    hit.origin === 'demo' ? t('search.demo') : hit.origin === 'reported' ? t('search.reported') : null
  return (
    <li className="border-t border-rule py-6" lang="th">
      <h2 className="text-xl font-semibold">
        <a href={hit.path}>
          <Marked pieces={hit.title} />
        </a>
      </h2>
      <p className="text-muted">
        {hit.fund}
        {origin !== null && <span className="ms-2 rounded border border-rule px-2">{origin}</span>}
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
    </li>
  )
}

function NoResult({ view }: { view: SearchView }) {
  const t = useT()
  return (
    <section className="rounded border border-rule p-6">
      <h2 className="text-xl font-semibold">{t('search.empty.title')}</h2>
      <ul className="list-disc ps-6">
        <li>{t('search.empty.spelling')}</li>
        <li>{t('search.empty.shorter')}</li>
        {Object.keys(view.request.filters).length > 0 && (
          <li>
            <a href={`/search?q=${encodeURIComponent(view.request.query)}`}>
              {t('search.empty.withoutFilters')}
            </a>
          </li>
        )}
        <li>
          <a href="/search">{t('search.empty.everything')}</a>
        </li>
      </ul>
    </section>
  )
}

/** The answers of a search, best first, with a page turner; says what to do when there are none. */
export function SearchResults({ view }: { view: SearchView }) {
  const t = useT()
  if (view.total === 0) return <NoResult view={view} />
  return (
    <>
      <ol className="list-none p-0">
        {view.hits.map((hit) => (
          <Hit key={hit.path} hit={hit} />
        ))}
      </ol>
      {view.pages > 1 && (
        <nav aria-label={t('search.pages')} className="flex items-center justify-between gap-4 py-6">
          {view.previousPath === null ? <span /> : <a href={view.previousPath}>{t('search.previous')}</a>}
          <span>{t('search.pageOf', { page: view.request.page, pages: view.pages })}</span>
          {view.nextPath === null ? <span /> : <a href={view.nextPath}>{t('search.next')}</a>}
        </nav>
      )}
    </>
  )
}
