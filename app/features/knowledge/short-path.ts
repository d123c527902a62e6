const LARGEST = 2_147_483_647

/** The permanent short address of an item: it fits a QR code and can be typed from paper. */
export const shortPath = (number: number) => `/k/${number}`

/** The number in a short address, or null where that is none. */
export function parseShortNumber(written: string): number | null {
  const number = /^[1-9]\d{0,9}$/u.test(written) ? Number(written) : 0
  return number > 0 && number <= LARGEST ? number : null
}
