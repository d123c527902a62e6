import table from './province-points.json'
import type { ProvinceCode } from './provinces.ts'

/** Degrees, WGS 84. */
export type Point = { latitude: number; longitude: number }

/** Where the points come from. */
export const PROVINCE_POINTS_SOURCE: string = table.source

const points: Partial<Record<string, Point>> = table.points satisfies Record<ProvinceCode, Point>

/** The middle of a province's area, about a hundred metres exact; undefined where the code is none. */
export function provincePoint(code: string): Point | undefined {
  return Object.hasOwn(points, code) ? points[code] : undefined
}
