import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { toHtml } from '#app/editor/to-html.ts'
import { formatDate, formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { originOf } from './counting-rule.ts'
import { draftSchema, withoutEmptySources } from './item-content.ts'
import type { ItemView } from './item.view.ts'
import { webAddress } from './web-address.ts'

type Frame = {
  slug: string
  kind: string
  origin: string
  fund: ItemView['fund']
  version: number
  publishedAt: Date
  bylineHidden: boolean
}

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
    origin: originOf(frame.origin),
    kind: named(KINDS.find((kind) => kind.code === frame.kind)),
    fund: frame.fund,
    place: place.filter((name) => name !== '').join(' · '),
    period: years.length === 0 ? null : years.map((year) => formatYear(Number(year), language)).join('–'),
    benefits: content.benefitTypes.map((code) => named(findBenefitType(code))).filter((name) => name !== ''),
    storyteller: content.storyteller === '' ? null : content.storyteller,
    authors: frame.bylineHidden ? [] : content.authors.filter((name) => name !== ''),
    version: frame.version,
    publishedAt: frame.publishedAt.toISOString(),
    // why: whoever imports a text by others cannot give it away.
    licence: frame.origin === 'import' ? '' : named(licence),
    licenceUrl: licence?.url ?? '',
    sources: content.sources.map(({ title, url, date }) => ({
      title,
      url: webAddress(url) ?? '',
      date: sourceDate(date, language),
    })),
    body: toHtml(content.body),
  }
}

/** A source's date as people read it: a day or a year in the reader's era, anything else as it was written. */
export function sourceDate(written: string, language: Language): string | null {
  const date = written.trim()
  if (date === '') return null
  if (/^(?:19|20)\d\d-\d\d-\d\d$/u.test(date) && !Number.isNaN(Date.parse(date)))
    return formatDate(new Date(date), language)
  return /^2[45]\d\d$/u.test(date) ? formatYear(Number(date), language) : date
}
