/** Whole numbers below a limit, the same in every run, so that two runs can be compared. */
export function seededRandom(start: number) {
  let seed = start
  return (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
}
