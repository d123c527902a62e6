import type { Kysely } from 'kysely'
import { z } from 'zod'
import { countFunds, findFund, listFunds } from '#db/queries/funds.ts'
import { publicItemsOfFund } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import { findProvince, isProvinceCode } from '#content/taxonomy/provinces.ts'
import type { Language } from '#app/i18n/languages.ts'
import type { FundListView, FundView } from './funds.view.ts'

const PAGE_SIZE = 50
const summarySchema = z.object({ summary: z.string() }).catch({ summary: '' })

type Place = { tambon: string | null; amphoe: string | null; province_code: string }
const placeOf = (fund: Place, language: Language) =>
  [fund.tambon, fund.amphoe, findProvince(fund.province_code)?.[language]].flatMap((part) => part ?? [])

/** Funds in Thai order; of one province where its code is given. */
export async function readFunds(
  db: Kysely<DB>,
  { province, page }: { province: string; page: number },
  language: Language,
): Promise<FundListView> {
  const where = isProvinceCode(province) ? { province } : {}
  const [total, rows] = await Promise.all([
    countFunds(db, where.province),
    listFunds(db, { ...where, limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE }),
  ])
  return {
    total,
    page,
    more: rows.length > PAGE_SIZE,
    province: where.province ?? '',
    funds: rows.slice(0, PAGE_SIZE).map((fund) => ({
      slug: fund.slug,
      name: fund.name,
      place: placeOf(fund, language),
      isDemo: fund.is_demo,
    })),
  }
}

/** A fund and what it has published; null where there is none of that name. */
export async function readFund(db: Kysely<DB>, slug: string, language: Language): Promise<FundView | null> {
  const fund = await findFund(db, slug)
  if (fund === undefined) return null
  const items = await publicItemsOfFund(db, fund.id)
  return {
    name: fund.name,
    place: placeOf(fund, language),
    isDemo: fund.is_demo,
    items: items.map((item) => ({
      path: `/knowledge/${item.slug}`,
      title: item.title,
      summary: summarySchema.parse(item.content).summary,
    })),
  }
}
