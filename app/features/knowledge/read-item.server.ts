import type { Kysely } from 'kysely'
import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findPublicItem } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import { toHtml } from '#app/editor/to-html.ts'
import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { draftSchema } from './item-content.ts'
import type { ItemView } from './item.view.ts'

/** A public item as one page in the reader's language; null where there is none of that name. */
export async function readItem(db: Kysely<DB>, slug: string, language: Language): Promise<ItemView | null> {
  const row = await findPublicItem(db, slug)
  if (row === undefined) return null
  const content = draftSchema.parse(row.content)
  const named = (term: Record<Language, string> | undefined) => term?.[language] ?? ''
  const years = [content.periodFrom, content.periodTo].filter((year) => /^\d{4}$/u.test(year))
  const place = [content.tambon, content.amphoe, named(findProvince(content.province))]
  const origins = ['member', 'reported', 'import', 'demo'] as const
  return {
    slug,
    title: row.title,
    summary: content.summary,
    origin: origins.find((origin) => origin === row.origin) ?? 'member',
    kind: named(KINDS.find((kind) => kind.code === row.kind)),
    fund:
      row.fund_name === null || row.fund_slug === null ? null : { name: row.fund_name, slug: row.fund_slug },
    place: place.filter((name) => name !== '').join(' · '),
    period: years.length === 0 ? null : years.map((year) => formatYear(Number(year), language)).join('–'),
    benefits: content.benefitTypes.map((code) => named(findBenefitType(code))).filter((name) => name !== ''),
    storyteller: content.storyteller === '' ? null : content.storyteller,
    authors: row.byline_hidden ? [] : content.authors,
    version: row.number,
    publishedAt: row.published_at.toISOString(),
    licence: named(LICENCES.find((licence) => licence.code === content.licence)),
    sources: content.sources.map(({ title, url }) => ({ title, url })),
    body: toHtml(content.body),
  }
}
