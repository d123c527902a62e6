import type { RegionCode } from './regions.ts'
import table from './provinces.json'
import { isCode, rows } from './table.ts'

/** ISO 3166-2:TH, for example `TH-90`; its digits are the TIS 1099 code. */
export type ProvinceCode = keyof typeof table

/**
 * A province and the region it is counted in.
 * `confidence` is about the region only: `low` marks a province that another list may put next door.
 */
export type Province = {
  code: ProvinceCode
  th: string
  en: string
  region: RegionCode
  confidence: 'high' | 'medium' | 'low'
}

// why: JSON widens region and confidence to string; content.test.ts holds them to their values.
const typed = table as Record<ProvinceCode, Omit<Province, 'code'>>

/** The 77 provinces in the order of a Thai dictionary, which is the order of the file. */
export const PROVINCES_BY_THAI_NAME: readonly Province[] = rows(typed)
/** The 77 provinces in code order. */
export const PROVINCES: readonly Province[] = [...PROVINCES_BY_THAI_NAME].sort((a, b) => (a.code < b.code ? -1 : 1))

export function isProvinceCode(code: string): code is ProvinceCode {
  return isCode(table, code)
}

export function findProvince(code: string): Province | undefined {
  return isProvinceCode(code) ? { ...typed[code], code } : undefined
}

/** The TIS 1099 number of a province, as many government files key it. */
export function tisCode(code: ProvinceCode): string {
  return code.slice('TH-'.length)
}

export function provincesOf(region: RegionCode): readonly Province[] {
  return PROVINCES.filter((province) => province.region === region)
}
