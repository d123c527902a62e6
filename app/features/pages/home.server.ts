import type { Language } from '#app/i18n/languages.ts'
import { BENEFIT_TYPES } from '#content/taxonomy/benefit-types.ts'
import { REGIONS } from '#content/taxonomy/regions.ts'
import { findTarget } from '#content/taxonomy/targets.ts'
import type { HomeView } from './home.view.ts'

/** `counted`: items that meet the counting rule today, counted by the caller. */
export function homeView(language: Language, counted: number): HomeView {
  return {
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
