import table from './strategy-issues.json'
import { isCode, rows } from './table.ts'

export type StrategyIssueCode = keyof typeof table

export type StrategyIssue = { number: number; th: string; en: string; code: StrategyIssueCode }

/**
 * The four issues of the movement's strategy for 2557–2561 (BE).
 * The short names are this library's own, read from the targets under each issue.
 */
export const STRATEGY_ISSUES: readonly StrategyIssue[] = rows(table)

export function isStrategyIssueCode(code: string): code is StrategyIssueCode {
  return isCode(table, code)
}

export function findStrategyIssue(code: string): StrategyIssue | undefined {
  return STRATEGY_ISSUES.find((issue) => issue.code === code)
}
