import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { KINDS, LICENCES } from '#content/taxonomy/item-terms.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { toHtml } from '#app/editor/to-html.ts'
import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { ItemView } from './item.view.ts'
import type { LibraryItem } from './library-item.ts'

/** An item as one page in the reader's language; null where the library has none of that name. */
export function readItem(
  library: ReadonlyMap<string, LibraryItem>,
  slug: string,
  language: Language,
): ItemView | null {
  const item = library.get(slug)
  if (item === undefined) return null
  const named = (term: Record<Language, string> | undefined) => term?.[language] ?? ''
  const { fund, periodFrom, periodTo } = item
  const years = [periodFrom, periodTo].filter((year) => year !== undefined)
  const place = [fund.tambon, fund.amphoe, named(findProvince(fund.province))]
  return {
    title: item.title,
    summary: item.summary,
    origin: item.origin,
    kind: named(KINDS.find((kind) => kind.code === item.kind)),
    fund: fund.name,
    place: place.filter((name) => name !== undefined && name !== '').join(' · '),
    period: years.length === 0 ? null : years.map((year) => formatYear(year, language)).join('–'),
    benefits: item.benefitTypes.map((code) => named(findBenefitType(code))),
    storyteller: item.storyteller ?? null,
    authors: item.authors,
    licence: named(LICENCES.find((licence) => licence.code === item.licence)),
    sources: item.sources.map(({ title, url }) => ({ title, url })),
    body: toHtml(fromMarkdown(item.body)),
  }
}
