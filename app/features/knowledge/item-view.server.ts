import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { toHtml } from '#app/editor/to-html.ts'
import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { draftSchema, withoutEmptySources } from './item-content.ts'
import type { ItemView } from './item.view.ts'

type Frame = {
  slug: string
  kind: string
  origin: string
  fund: ItemView['fund']
  version: number
  publishedAt: Date
  bylineHidden: boolean
}

const ORIGINS = ['member', 'reported', 'import', 'demo'] as const

/** Content of a version, or of a working copy, as a page in the reader's language. */
export function itemView(stored: unknown, frame: Frame, language: Language): ItemView {
  const content = withoutEmptySources(draftSchema.parse(stored))
  const named = (term: Record<Language, string> | undefined) => term?.[language] ?? ''
  const years = [content.periodFrom, content.periodTo].filter((year) => /^\d{4}$/u.test(year))
  const licence = LICENCES.find(({ code }) => code === content.licence)
  const place = [content.tambon, content.amphoe, named(findProvince(content.province))]
  return {
    slug: frame.slug,
    title: content.title,
    summary: content.summary,
    origin: ORIGINS.find((origin) => origin === frame.origin) ?? 'member',
    kind: named(KINDS.find((kind) => kind.code === frame.kind)),
    fund: frame.fund,
    place: place.filter((name) => name !== '').join(' · '),
    period: years.length === 0 ? null : years.map((year) => formatYear(Number(year), language)).join('–'),
    benefits: content.benefitTypes.map((code) => named(findBenefitType(code))).filter((name) => name !== ''),
    storyteller: content.storyteller === '' ? null : content.storyteller,
    authors: frame.bylineHidden ? [] : content.authors.filter((name) => name !== ''),
    version: frame.version,
    publishedAt: frame.publishedAt.toISOString(),
    licence: named(licence),
    licenceUrl: licence?.url ?? '',
    sources: content.sources.map(({ title, url }) => ({ title, url })),
    body: toHtml(content.body),
  }
}
