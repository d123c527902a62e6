import type { Kysely } from 'kysely'
import { publicItemId, publicItemNames } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { documentId } from '#search/documents/knowledge-item.ts'
import type { SearchPortal, SimilarHit, SimilarReason } from '#search/types.ts'
import { facetLabel } from './facet-choices.server.ts'
import type { SimilarView } from './similar.view.ts'

const MOST = 4

/** Up to four stories like the one at this address, with why. */
export async function readSimilar(
  { db, search }: { db: Kysely<DB>; search: SearchPortal },
  slug: string,
  language: Language,
): Promise<SimilarView[]> {
  const id = await publicItemId(db, slug)
  // why: who came to read a story gets it, also while nothing can be compared.
  const hits =
    id === undefined ? [] : await search.similar(documentId(id), MOST).catch((): SimilarHit[] => [])
  const idOf = ({ document }: SimilarHit) => document.id.slice(documentId('').length)
  // why: likeness is remembered for a while, and what was taken back since must not be named.
  const rows = new Map((await publicItemNames(db, hits.map(idOf))).map((row) => [row.id, row]))
  return hits.flatMap((hit): SimilarView[] => {
    const row = rows.get(idOf(hit))
    if (row === undefined) return []
    return [
      {
        path: `/knowledge/${row.slug}`,
        title: row.title,
        fund: row.fund_name ?? '',
        origin: row.origin,
        reasons: hit.reasons.map((reason) => ({ kind: reason.kind, names: namesOf(reason, language) })),
      },
    ]
  })
}

function namesOf({ kind, values }: SimilarReason, language: Language): string[] {
  if (kind === 'words') return values
  return kind === 'benefit' ? values.map((value) => facetLabel('benefit', value, language) ?? value) : []
}
