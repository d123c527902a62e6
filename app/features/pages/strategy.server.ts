import { formatYear } from '#app/i18n/dates.ts'
import type { Language } from '#app/i18n/languages.ts'
import { formatNumber } from '#app/i18n/numbers.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { NATIONAL_STATS, type Count, type NationalStat } from '#content/taxonomy/national-stats.ts'
import { STRATEGY_ISSUES } from '#content/taxonomy/strategy-issues.ts'
import { TARGETS, TARGETS_SOURCE, type Target } from '#content/taxonomy/targets.ts'
import { readPage } from './read-page.server.ts'
import type { StatRow, StrategyView, TargetRow } from './strategy.view.ts'

const BY_YEAR = 2561

/** What the strategy set out to reach, and beside it what others have published, each with its source. */
export async function strategyView(language: Language): Promise<StrategyView> {
  return {
    page: await readPage('strategy', language),
    byYear: formatYear(BY_YEAR, language),
    targetsSource: TARGETS_SOURCE[language],
    issues: STRATEGY_ISSUES.map((issue) => ({
      code: issue.code,
      heading: `${issue.number}. ${issue[language]}`,
      targets: TARGETS.filter((target) => target.issue === issue.code).map((row) => targetRow(row, language)),
    })),
    stats: NATIONAL_STATS.map((stat) => statRow(stat, language)).reverse(),
  }
}

function targetRow(target: Target, language: Language): TargetRow {
  const number = formatNumber(target.value, language)
  const unit = language === 'th' ? target.unitTh : target.unitEn
  // why: Thai puts ร้อยละ before its number and every other unit after it.
  const value = unit === 'ร้อยละ' ? `${unit} ${number}` : `${number} ${unit}`
  const note = language === 'th' ? target.noteTh : target.noteEn
  return { code: target.code, name: target[language], value, note: note ?? null }
}

function statRow(stat: NationalStat, language: Language): StatRow {
  return {
    key: `${stat.year}-${stat.asOf ?? ''}-${stat.source}`,
    asOf: formatYear(stat.year, language),
    funds: countText(stat.funds, language),
    members: countText(stat.members, language),
    note: (language === 'th' ? stat.noteTh : stat.noteEn) ?? null,
    source: { href: stat.source, host: new URL(stat.source).host.replace(/^www\./u, '') },
  }
}

function countText(count: Count | undefined, language: Language): string {
  if (count === undefined) return '–'
  const number = formatNumber(count.value, language)
  if (count.qualifier === 'as_published') return number
  const key = count.qualifier === 'about' ? 'pages.strategy.about' : 'pages.strategy.moreThan'
  return translator(language)(key, { count: number })
}
