// How fast both engines answer beside plain Meilisearch, how fast they fill and what they hold in memory as the library
// grows: `npm run bench:search`. Loopback only; another load on the machine falls on all sides, so compare ratios.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startMeilisearch, whyNoMeilisearch } from './support/private-meilisearch.ts'
import {
  barsOf,
  bySize,
  growthOf,
  shortly,
  speeds,
  whenToMove,
  type Outcome,
} from './support/search-report.ts'
import { measurePoint, measuredSchema, pointSchema, type Point } from './support/search-point.ts'

const HELP = `usage: npm run bench:search -- [--quick] [--portal SIZES] [--long SIZES] [--documents FILE --queries FILE]
  --documents, --queries  long texts and their queries, one JSON object a line ({"id","title","body"}, {"query"}), gzip or not;
                          without them long texts are not measured
  --portal, --long        sizes to measure instead of all, with commas between them: 1000,5000
  --quick                 small sizes, to see that it works`

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    portal: { type: 'string' },
    long: { type: 'string' },
    quick: { type: 'boolean', default: false },
    point: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const files =
  values.documents && values.queries ? { documents: values.documents, queries: values.queries } : undefined
const usual = values.quick
  ? { portal: [100, 400], long: [200, 400], beside: 400, queries: 40 }
  : { portal: [1_000, 5_000, 20_000, 60_000], long: [4_000, 20_000], beside: 5_000, queries: 200 }
const sizes = {
  ...usual,
  portal: values.portal?.split(',').map(Number) ?? usual.portal,
  long: values.long?.split(',').map(Number) ?? usual.long,
}
/** Seconds that filling one index may take; then as many documents are measured as are in it. */
const PATIENCE = 240

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** Every point, the ones that bars are set for first. */
function points(withServer: boolean): Omit<Point, 'server'>[] {
  const common = { patience: PATIENCE, queries: sizes.queries }
  const long = files === undefined || !withServer ? [] : sizes.long
  const engines = withServer ? (['embedded', 'meilisearch'] as const) : (['embedded'] as const)
  return [
    ...long.map((size) => ({
      ...{ ...common, engine: 'meilisearch' as const, texts: 'long' as const, size, plain: true },
      ...(files === undefined ? {} : { files }),
    })),
    ...sizes.portal.flatMap((size) =>
      engines.map((engine) => ({
        ...{ ...common, engine, texts: 'portal' as const, size },
        plain: withServer && size === sizes.beside,
      })),
    ),
  ]
}

/** Measures in a process of its own, so that nothing else is in its memory; null where it ended without an answer. */
async function measureApart(point: Omit<Point, 'server'>): Promise<Outcome> {
  const server = point.engine === 'meilisearch' || point.plain ? await startMeilisearch() : null
  try {
    const where = server && { url: server.url, key: server.key, data: server.data, pid: server.pid() }
    const args = ['--expose-gc', '--import', 'tsx', fileURLToPath(import.meta.url), '--point']
    const child = spawn(
      process.execPath,
      [...args, JSON.stringify({ ...point, server: where ?? undefined })],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    await new Promise((resolve) => child.once('close', resolve))
    return { point, measured: said === '' ? null : measuredSchema.parse(JSON.parse(said)) }
  } finally {
    await server?.stop()
  }
}

async function bench(): Promise<void> {
  const missing = whyNoMeilisearch()
  if (missing !== null) say(`Meilisearch is not measured, nor anything beside it: ${missing}`)
  if (files === undefined) say('Long texts are not measured: no --documents and --queries')
  const outcomes: Outcome[] = []
  for (const point of points(missing === null)) {
    const outcome = await measureApart(point)
    outcomes.push(outcome)
    say(`${point.engine}, ${shortly(outcome)}`)
  }
  for (const section of [speeds, bySize, growthOf, whenToMove]) say(`\n${section(outcomes).join('\n')}`)
  const bars = barsOf(outcomes)
  for (const { name, ratio, kept } of bars)
    say(`${name}: ${ratio.toFixed(1)} times, ${kept ? 'kept' : 'OVER'}`)
  process.exitCode = bars.every(({ kept }) => kept) ? 0 : 1
}

if (values.help) say(HELP)
else if (values.point === undefined) await bench()
else say(JSON.stringify(await measurePoint(pointSchema.parse(JSON.parse(values.point)))))
