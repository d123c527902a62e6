import type { Language } from '#app/i18n/languages.ts'
import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import { REGIONS } from '#content/taxonomy/regions.ts'
import { findTarget } from '#content/taxonomy/targets.ts'
import { countTowardTarget } from '#app/features/knowledge/count-toward-target.server.ts'
import { newestPublicItems } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { Kysely } from 'kysely'
import type { HomeView } from './home.view.ts'

/** How many of the newest items the first page shows. */
const NEWEST = 6

/** The first page: progress from real counts, the newest items, ways to browse. */
export async function homeView(db: Kysely<DB>, language: Language): Promise<HomeView> {
  const [counted, newest] = await Promise.all([countTowardTarget(db), newestPublicItems(db, NEWEST)])
  return {
    newest: newest.map((item) => ({
      title: item.title,
      path: `/knowledge/${item.slug}`,
      fund: item.fund_name,
      origin: item.origin,
      publishedAt: item.published_at.toISOString(),
    })),
    progress: { count: counted, target: findTarget('knowledge_sets')?.value ?? 300 },
    benefitTypes: BENEFIT_TYPES.map((type) => ({
      code: type.code,
      label: type[language],
      href: `/search?benefit=${type.code}`,
    })),
    regions: REGIONS.map((region) => ({
      code: region.code,
      label: region[language],
      href: `/search?region=${region.code}`,
    })),
  }
}
