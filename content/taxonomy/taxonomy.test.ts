import { describe, expect, it } from 'vitest'
import { BENEFIT_TYPES, findBenefitType, isBenefitTypeCode } from './benefit-types.ts'
import {
  BENEFICIARIES,
  DEFAULT_LICENCE,
  isBeneficiaryCode,
  isKindCode,
  isLevelCode,
  isLicenceCode,
  KINDS,
  LEVELS,
  LICENCES,
} from './item-terms.ts'
import { NATIONAL_STATS } from './national-stats.ts'
import { findProvince, isProvinceCode, PROVINCES, PROVINCES_BY_THAI_NAME, provincesOf, tisCode } from './provinces.ts'
import { PUEY_CATEGORIES } from './puey-categories.ts'
import { findRegion, isRegionCode, REGIONS } from './regions.ts'
import { findStrategyIssue, isStrategyIssueCode, STRATEGY_ISSUES } from './strategy-issues.ts'
import { findTarget, TARGETS } from './targets.ts'

describe('the taxonomy', () => {
  it('names everything in Thai and in English', () => {
    const terms = [
      BENEFIT_TYPES,
      STRATEGY_ISSUES,
      TARGETS,
      REGIONS,
      PROVINCES,
      KINDS,
      LEVELS,
      BENEFICIARIES,
      LICENCES,
      PUEY_CATEGORIES,
    ]
    for (const { code, th, en } of terms.flat()) {
      expect(th, code).toMatch(/[ก-๙]/u)
      expect(en, code).toMatch(/^[A-Z]/u)
    }
  })

  it('holds 25 kinds of welfare, with "other" at the end', () => {
    expect(BENEFIT_TYPES).toHaveLength(25)
    expect(BENEFIT_TYPES.at(-1)?.code).toBe('other')
    expect(new Set(BENEFIT_TYPES.map((type) => type.tier))).toEqual(new Set(['core', 'other_seen']))
    expect(findBenefitType('funeral')?.en).toBe('Funeral costs')
  })

  it('puts each of the 77 provinces in one of the five regions', () => {
    expect(PROVINCES).toHaveLength(77)
    expect(PROVINCES.every((province) => isRegionCode(province.region))).toBe(true)
    expect(new Set(PROVINCES.map((province) => province.confidence))).toEqual(
      new Set(['high', 'medium', 'low']),
    )
    expect(REGIONS.flatMap((region) => provincesOf(region.code))).toHaveLength(77)
    expect(findProvince('TH-90')).toMatchObject({ th: 'สงขลา', region: 'S' })
    expect(tisCode('TH-90')).toBe('90')
  })

  it('keeps the provinces in the order of a Thai dictionary', () => {
    const names = PROVINCES_BY_THAI_NAME.map(({ th }) => th)
    expect(names).toEqual([...names].sort(new Intl.Collator('th').compare))
    expect(PROVINCES.map(({ code }) => code)).toEqual(PROVINCES_BY_THAI_NAME.map(({ code }) => code).sort())
  })

  it('states thirteen targets, each under one of the four issues', () => {
    expect(STRATEGY_ISSUES.map((issue) => issue.number)).toEqual([1, 2, 3, 4])
    expect(TARGETS).toHaveLength(13)
    expect(TARGETS.every((target) => isStrategyIssueCode(target.issue) && target.byYear === 2561)).toBe(true)
    expect(findTarget('knowledge_sets')?.value).toBe(300)
  })

  it('shows no national count without the place where it was published', () => {
    for (const stat of NATIONAL_STATS) {
      expect(stat.source).toMatch(/^https?:\/\//u)
      expect(stat.asOf ?? '2552').toMatch(/^25\d\d/u)
      for (const count of [stat.funds, stat.members, stat.moneyBaht, stat.helped, stat.paidBaht]) {
        if (count) expect(['as_published', 'more_than', 'about']).toContain(count.qualifier)
      }
    }
  })

  it('marks award categories that no source names', () => {
    for (const { confidence, source } of PUEY_CATEGORIES) {
      expect(['confirmed', 'name_only', 'inferred', 'unsourced']).toContain(confidence)
      expect(source === undefined).toBe(confidence === 'unsourced')
    }
  })

  it('refuses codes it does not know, whatever they look like', () => {
    const guards = [
      isBenefitTypeCode,
      isStrategyIssueCode,
      isRegionCode,
      isProvinceCode,
      isKindCode,
      isLevelCode,
      isBeneficiaryCode,
      isLicenceCode,
    ]
    for (const guard of guards) {
      for (const code of ['', 'toString', '__proto__', 'TH-99', 'ภาคใต้']) expect(guard(code)).toBe(false)
    }
    expect(
      findProvince('TH-99') ??
        findRegion('X') ??
        findBenefitType('x') ??
        findStrategyIssue('1') ??
        findTarget(''),
    ).toBeUndefined()
    expect(isLicenceCode(DEFAULT_LICENCE)).toBe(true)
  })
})
