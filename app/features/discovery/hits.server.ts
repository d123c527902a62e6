import type { Kysely } from 'kysely'
import { countPublicItemsOfFunds } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import type { Language } from '#app/i18n/languages.ts'
import { kilometresFrom } from '#search/distance.ts'
import type { SearchHit } from '#search/types.ts'
import type { DistanceView, HitView } from './search.view.ts'

type Document = SearchHit['document']

/** Hits as the page shows them; how much a fund has published is counted now, and not when it was indexed. */
export async function hitViews(
  db: Kysely<DB>,
  hits: readonly SearchHit[],
  near: string | undefined,
  language: Language,
): Promise<HitView[]> {
  const funds = hits
    .filter(({ document }) => document.type === 'fund')
    .map(({ document }) => uuidOf(document))
  const published = await countPublicItemsOfFunds(db, funds)
  const provinceOf = ({ facets }: Document) => findProvince(facets.province[0] ?? '')?.[language] ?? ''
  return hits.map(({ document, title, fragments }) => {
    const { home } = document
    const place = [home?.tambon, home?.amphoe, provinceOf(document)].filter(Boolean).join(' · ')
    return {
      type: document.type,
      path: document.path,
      title,
      fragments,
      summary: document.summary,
      origin: document.facets.origin[0] ?? '',
      fund: document.type === 'fund' ? '' : (home?.fund ?? ''),
      fundFacts: document.type === 'fund' ? { place, items: published.get(uuidOf(document)) ?? 0 } : null,
      ...(near === undefined ? {} : { distance: distanceTo(document, near, language) }),
    }
  })
}

const uuidOf = ({ id }: Document) => id.replace(/^[a-z_]+-/u, '')

function distanceTo({ place, facets }: Document, near: string, language: Language): DistanceView {
  const kilometres = kilometresFrom(near, place)
  const [province = ''] = facets.province
  return {
    kilometres: kilometres === null ? null : Math.round(kilometres),
    own: place?.source === 'own',
    same: province === near,
    to: provincePhrase(province, language) ?? '',
  }
}

/** A province as a sentence speaks of it: จังหวัดน่าน, but กรุงเทพมหานคร; null where the code is none. */
export function provincePhrase(code: string, language: Language): string | null {
  const name = findProvince(code)?.[language] ?? null
  return name === null || language === 'en' || code === 'TH-10' ? name : `จังหวัด${name}`
}
