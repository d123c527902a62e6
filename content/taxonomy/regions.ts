import table from './regions.json'
import { isCode, rows } from './table.ts'

export type RegionCode = keyof typeof table

export type Region = { th: string; en: string; code: RegionCode }

/** The five working regions that CODI divides the country into, north to south. */
export const REGIONS: readonly Region[] = rows(table)

export function isRegionCode(code: string): code is RegionCode {
  return isCode(table, code)
}

export function findRegion(code: string): Region | undefined {
  return REGIONS.find((region) => region.code === code)
}
