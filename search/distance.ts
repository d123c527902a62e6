import { provincePoint, type Point } from '#content/taxonomy/province-points.ts'
import type { Place } from './types.ts'

/** Mean radius of the earth, in kilometres. */
const RADIUS_KM = 6371.0088

/** Kilometres between two points as the crow flies (haversine). */
export function kilometresBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const haversine = (angle: number) => Math.sin(angle / 2) ** 2
  const across =
    haversine(radians(other.latitude - one.latitude)) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      haversine(radians(other.longitude - one.longitude))
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(across)))
}

/** Kilometres from the middle of a province; null where the province or the place is not known. */
export function kilometresFrom(province: string, place: Place | null): number | null {
  const middle = provincePoint(province)
  return middle === undefined || place === null ? null : kilometresBetween(middle, place)
}

/** The middle of a province as the place of something that says only its province; null where there is none. */
export function placeInProvince(province: string): Place | null {
  const middle = provincePoint(province)
  return middle === undefined ? null : { ...middle, source: 'province' }
}
