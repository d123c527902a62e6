import { growth, percentile, reaches } from './figures.ts'
import type { Measured, Point } from './search-point.ts'

/** A point and what was found there; null where measuring did not end well. */
export type Outcome = { point: Omit<Point, 'server'>; measured: Measured | null }
type Found = { point: Outcome['point']; measured: Measured }

/** How many times slower than plain Meilisearch the 95th percentile may be. */
const MOST_TIMES = 8

/** The longest a restart may leave the embedded engine empty, in seconds. */
const START_SECONDS = 60
/** The longest that 95 of 100 answers may take, in milliseconds. */
const ANSWER_MS = 200

const isFound = (outcome: Outcome): outcome is Found => outcome.measured !== null
const times = (figures: readonly number[]) => [0.5, 0.95, 0.99].map((share) => percentile(figures, share))
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  row(head),
  row(head.map((_, at) => (at === 0 ? '---' : '---:'))),
  ...rows.map(row),
]
const whole = (figure: number | null | undefined) => (figure == null ? '–' : Math.round(figure).toString())

/** A point in one line, said as soon as it is measured. */
export function shortly({ point, measured }: Outcome): string {
  if (measured === null) return `${point.size} ${point.texts} texts: it did not end well`
  const { about, size, seconds, ours, plain } = measured
  const beside = plain.length > 0 ? `, plain Meilisearch ${percentile(plain, 0.95).toFixed(1)} ms` : ''
  return `${about}: ${size} filled in ${seconds.toFixed(1)} s, p95 ${percentile(ours, 0.95).toFixed(1)} ms${beside}`
}

/** Query times beside plain Meilisearch, as a table. */
export function speeds(outcomes: readonly Outcome[]): string[] {
  const beside = outcomes.filter(isFound).filter(({ measured }) => measured.plain.length > 0)
  const three = (figures: readonly number[]) =>
    times(figures)
      .map((ms) => ms.toFixed(1))
      .join(' / ')
  return table(
    ['Engine', 'Texts', 'Queries', 'Plain p50 / p95 / p99 ms', 'Ours ms', 'p50 ratio', 'p95 ratio'],
    beside.map(({ point, measured: { size, ours, plain } }) => [
      ...[point.engine, `${size} ${point.texts}`, String(ours.length), three(plain), three(ours)],
      ...[0.5, 0.95].map((share) => (percentile(ours, share) / percentile(plain, share)).toFixed(1)),
    ]),
  )
}

/** Bars and whether they are kept. */
export function barsOf(outcomes: readonly Outcome[]) {
  return outcomes
    .filter(isFound)
    .filter(
      ({ point, measured }) =>
        measured.plain.length > 0 && (point.texts === 'long') === (point.engine === 'meilisearch'),
    )
    .map(({ point, measured: { size, ours, plain } }) => {
      const ratio = percentile(ours, 0.95) / percentile(plain, 0.95)
      const name = `p95 of ${point.engine} at ${size} ${point.texts} texts against plain Meilisearch, at most ${MOST_TIMES}`
      return { name, ratio, kept: ratio <= MOST_TIMES }
    })
}

const portal = (outcomes: readonly Outcome[], engine: Point['engine']) =>
  outcomes.filter(isFound).filter(({ point }) => point.texts === 'portal' && point.engine === engine)

/** Filling, memory and query times at each size, as a table. */
export function bySize(outcomes: readonly Outcome[]): string[] {
  return table(
    [
      'Engine',
      'Documents',
      'Filled in s',
      'Documents/s',
      'Portal MB',
      'at most',
      'Server MB',
      'at most',
      'On disk MB',
      'p50 ms',
      'p95 ms',
    ],
    outcomes
      .filter(({ point }) => point.texts === 'portal')
      .map(({ point, measured }) =>
        measured === null
          ? [point.engine, String(point.size), 'ran out of memory or failed', ...Array<string>(8).fill('–')]
          : [
              ...[
                point.engine,
                measured.size === point.size ? String(point.size) : `${measured.size} of ${point.size}`,
              ],
              ...[whole(measured.seconds), whole(measured.size / measured.seconds)],
              ...[
                measured.process?.now,
                measured.process?.most,
                measured.server?.now,
                measured.server?.most,
              ].map(whole),
              whole(measured.disk),
              ...[0.5, 0.95].map((share) => percentile(measured.ours, share).toFixed(1)),
            ],
      ),
  )
}

/** Memory that grew with the library: of this process, and of the server where there is one. */
const grown = ({ measured: { process, before, server }, point }: Found) =>
  point.engine === 'embedded' ? (process?.now ?? 0) - (before?.now ?? 0) : (server?.now ?? 0)

/** How cost grows with the library: slopes on logarithmic axes, as a table. */
export function growthOf(outcomes: readonly Outcome[]): string[] {
  const engines = (['embedded', 'meilisearch'] as const).filter(
    (engine) => portal(outcomes, engine).length > 1,
  )
  return table(
    ['Slope against documents (1 = in step)', 'p50', 'p95', 'Memory', 'Disk', 'Filling'],
    engines.map((engine) => {
      const slope = (of: (one: Found) => number) => {
        const steep = growth(
          portal(outcomes, engine).map((one) => ({ size: one.measured.size, figure: of(one) })),
        )
        return steep === null ? '–' : steep.toFixed(2)
      }
      return [
        ...[engine, ...[0.5, 0.95].map((share) => slope(({ measured }) => percentile(measured.ours, share)))],
        ...[
          slope(grown),
          slope(({ measured }) => measured.disk ?? 0),
          slope(({ measured }) => measured.seconds),
        ],
      ]
    }),
  )
}

/**
 * Where the embedded engine reaches what readers bear, and so the size at which to move. Memory is no part of it: the
 * portal keeps the embedded engine beside Meilisearch as its fallback.
 */
export function whenToMove(outcomes: readonly Outcome[]): string[] {
  const found = portal(outcomes, 'embedded')
  const limits: { name: string; limit: number; of: (measured: Measured) => number }[] = [
    { name: `${START_SECONDS} s to fill at a start`, limit: START_SECONDS, of: ({ seconds }) => seconds },
    { name: `p95 ${ANSWER_MS} ms`, limit: ANSWER_MS, of: ({ ours }) => percentile(ours, 0.95) },
  ]
  return [
    'The embedded engine reaches, between the sizes measured:',
    ...limits.map(({ name, limit, of }) => {
      const at = reaches(
        found.map(({ measured }) => ({ size: measured.size, figure: of(measured) })),
        limit,
      )
      return `- ${name}: ${at === null ? 'outside the sizes measured' : `about ${at} documents`}`
    }),
  ]
}
