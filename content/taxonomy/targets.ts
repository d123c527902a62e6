import type { StrategyIssueCode } from './strategy-issues.ts'
import { rows } from './table.ts'
import table from './targets.json'

type TargetCode = keyof typeof table

/** A target the strategy set for `byYear` (BE): what was aimed at, never what was reached. */
export type Target = {
  code: TargetCode
  issue: StrategyIssueCode
  th: string
  en: string
  value: number
  unitTh: string
  unitEn: string
  byYear: number
  noteTh?: string
  noteEn?: string
}

// why: JSON widens `issue` to string; content.test.ts holds it to the issue table.
const typed = table as Record<TargetCode, Omit<Target, 'code'>>

/** The thirteen targets, in the order of their issues. */
export const TARGETS: readonly Target[] = rows(typed)

export function findTarget(code: string): Target | undefined {
  return TARGETS.find((target) => target.code === code)
}

/**
 * Where all thirteen come from. The document itself was not found in print or on the web, so there is nothing to link
 * to, and whoever shows a target says so.
 */
export const TARGETS_SOURCE = {
  th: 'เอกสารยุทธศาสตร์ขบวนสวัสดิการชุมชน พ.ศ. 2557–2561 ซึ่งคลังได้รับเป็นข้อมูลตั้งต้น',
  en: 'The strategy of the community welfare movement for 2014–2018 (2557–2561 BE), as handed to this library',
} as const
