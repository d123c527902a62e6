/** Years between the Buddhist and the common era. */
export const BUDDHIST_OFFSET = 543

const BANGKOK_MS = 7 * 60 * 60 * 1000

/** The day it is in Thailand at a moment, as `YYYY-MM-DD` of the common era. */
export function dayInThailand(moment: Date): string {
  // why: Thailand knows no summer time; its clocks stand seven hours ahead all year.
  return new Date(moment.getTime() + BANGKOK_MS).toISOString().slice(0, 10)
}

/** The year of the Buddhist era it is in Thailand at a moment. */
export const yearInThailand = (moment: Date): number =>
  Number(dayInThailand(moment).slice(0, 4)) + BUDDHIST_OFFSET
