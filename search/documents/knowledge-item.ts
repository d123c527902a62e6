import { z } from 'zod'
import { findBenefitType } from '#content/taxonomy/benefit-types.ts'
import { findProvince } from '#content/taxonomy/provinces.ts'
import { findStrategyIssue } from '#content/taxonomy/strategy-issues.ts'
import type { PublicItemRow } from '#db/queries/public-items.ts'
import { placeInProvince } from '../distance.ts'
import type { SearchDocument } from '../types.ts'

/** A period longer than this is a slip of the finger; only its ends are found then. */
const LONGEST_PERIOD_YEARS = 60

const year = z.coerce.number().int().min(2000).max(3000).optional().catch(undefined)
/** What search reads of a version's content; anything missing or odd is left out, never an error. */
const contentSchema = z.object({
  summary: z.string().catch(''),
  province: z.string().catch(''),
  amphoe: z.string().catch(''),
  tambon: z.string().catch(''),
  authors: z.array(z.string()).catch([]),
  benefitTypes: z.array(z.string()).catch([]),
  strategyIssue: z.string().catch(''),
  periodFrom: year,
  periodTo: year,
})

/** A published knowledge item as one searchable document. */
export function knowledgeItemDocument(
  row: Omit<PublicItemRow, 'content'> & { content: unknown },
): SearchDocument {
  const content = contentSchema.parse(row.content ?? {})
  const province = findProvince(content.province)
  const issue = findStrategyIssue(content.strategyIssue)
  const benefits = content.benefitTypes.flatMap((code) => findBenefitType(code) ?? [])
  const keywords = [
    row.fund_name ?? '',
    content.tambon,
    content.amphoe,
    province?.th ?? '',
    province?.en ?? '',
    ...benefits.map(({ th }) => th),
  ]
  return {
    id: documentId(row.id),
    type: 'item',
    path: `/knowledge/${row.slug}`,
    title: row.title,
    summary: content.summary,
    body: row.plain_text,
    keywords: keywords.filter((word) => word !== ''),
    authors: row.byline_hidden ? [] : content.authors,
    // why: until a fund has a point of its own, the middle of its province is all that is known.
    place: placeInProvince(content.province),
    home: { fund: row.fund_name ?? '', tambon: content.tambon, amphoe: content.amphoe },
    facets: {
      type: ['item'],
      kind: [row.kind],
      benefit: benefits.map(({ code }) => code),
      issue: issue === undefined ? [] : [issue.code],
      region: province === undefined ? [] : [province.region],
      province: province === undefined ? [] : [province.code],
      year: yearsBetween(content.periodFrom, content.periodTo).map(String),
      origin: [row.origin],
    },
    publishedAt: row.published_at.getTime(),
    quality: 0,
  }
}

/** The name of an item in every engine. */
export const documentId = (itemId: string) => `item-${itemId}`

/** The Buddhist-era years a period covers; an item is found under each of them. */
function yearsBetween(from: number | undefined, to: number | undefined): number[] {
  const first = from ?? to
  if (first === undefined) return []
  const last = Math.max(first, to ?? first)
  if (last - first > LONGEST_PERIOD_YEARS) return [first, last]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
