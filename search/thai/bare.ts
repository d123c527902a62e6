const EASILY_FORGOTTEN = /[\u0E47-\u0E4C\u0E4E]/gu

/** Whether a UTF-16 unit is one of those marks. */
export const isEasilyForgotten = (unit: number): boolean => (unit >= 0xe47 && unit <= 0xe4c) || unit === 0xe4e

/**
 * A normalised word without the marks that people leave out when they type fast: tone marks, thanthakhat, maitaikhu.
 * Vowels stay, for without them too many words would look alike.
 */
export function bare(word: string): string {
  return word.replace(EASILY_FORGOTTEN, '')
}
