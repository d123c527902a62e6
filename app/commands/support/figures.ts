/** The figure below which a share (0..1) of them lies; 0 where there are none. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * How a figure grows with another: the slope of the straight line closest to both on logarithmic axes. 1 means in step,
 * 0 not at all. Null where fewer than two points are known.
 */
export function growth(points: readonly { size: number; figure: number }[]): number | null {
  const logs = points
    .filter(({ size, figure }) => size > 0 && figure > 0)
    .map(({ size, figure }) => ({ x: Math.log(size), y: Math.log(figure) }))
  if (logs.length < 2) return null
  const mean = (of: (one: { x: number; y: number }) => number) =>
    logs.reduce((sum, one) => sum + of(one), 0) / logs.length
  const [x, y] = [mean((one) => one.x), mean((one) => one.y)]
  const spread = mean((one) => (one.x - x) ** 2)
  return spread === 0 ? null : mean((one) => (one.x - x) * (one.y - y)) / spread
}

/** Where a figure that grows between measured points reaches a limit, between two points on logarithmic axes; null beyond. */
export function reaches(points: readonly { size: number; figure: number }[], limit: number): number | null {
  for (let at = 1; at < points.length; at++) {
    const [low, high] = [points[at - 1], points[at]]
    if (!low || !high || low.figure > limit || high.figure < limit) continue
    const part = Math.log(limit / low.figure) / Math.log(high.figure / low.figure)
    return Math.round(low.size * (high.size / low.size) ** part)
  }
  return null
}
