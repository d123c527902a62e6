import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findStrategyIssue } from '#content/taxonomy/strategy-issues.ts'
import type { SearchDocument } from '../types.ts'

/** What search needs to know of a published knowledge item. */
export type SearchableItem = {
  id: string
  slug: string
  kind: string
  origin: string
  title: string
  summary: string
  plainText: string
  fund: { name: string; tambon?: string | undefined; amphoe?: string | undefined; province: string }
  benefitTypes: string[]
  strategyIssue?: string | undefined
  /** Buddhist-era years the item tells of. */
  years: number[]
  publishedAt: number | null
}

/** A knowledge item as one searchable document. */
export function knowledgeItemDocument(item: SearchableItem): SearchDocument {
  const province = findProvince(item.fund.province)
  const issue = item.strategyIssue === undefined ? undefined : findStrategyIssue(item.strategyIssue)
  const benefits = item.benefitTypes.map((code) => findBenefitType(code)?.th)
  const keywords = [
    item.fund.name,
    item.fund.tambon,
    item.fund.amphoe,
    province?.th,
    province?.en,
    ...benefits,
  ]
  return {
    id: `item-${item.id}`,
    type: 'item',
    path: `/knowledge/${item.slug}`,
    title: item.title,
    summary: item.summary,
    body: item.plainText,
    keywords: keywords.filter((word) => word !== undefined),
    facets: {
      kind: [item.kind],
      benefit: item.benefitTypes,
      issue: issue === undefined ? [] : [issue.code],
      region: province === undefined ? [] : [province.region],
      province: province === undefined ? [] : [province.code],
      year: item.years.map(String),
      origin: [item.origin],
    },
    publishedAt: item.publishedAt,
    quality: 0,
  }
}
