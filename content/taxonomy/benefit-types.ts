import table from './benefit-types.json'
import { isCode, rows } from './table.ts'

export type BenefitTypeCode = keyof typeof table

/** One kind of welfare; `tier` is `core` when the FY2567 fund status form names it; `basis` says where it was seen. */
export type BenefitType = { th: string; en: string; tier: string; basis: string; code: BenefitTypeCode }

/** The 25 benefit types, those of the status form first and "other" last. */
export const BENEFIT_TYPES: readonly BenefitType[] = rows(table)

export function isBenefitTypeCode(code: string): code is BenefitTypeCode {
  return isCode(table, code)
}

export function findBenefitType(code: string): BenefitType | undefined {
  return BENEFIT_TYPES.find((type) => type.code === code)
}
