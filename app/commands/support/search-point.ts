import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import type { SearchDocument, SearchEngine } from '#search/types.ts'
import { longTexts, portalTexts, type BenchTexts } from './bench-documents.ts'
import { judgedQueries, portalQueries } from './bench-queries.ts'
import { fillPlainMeilisearch } from './plain-meilisearch.ts'

/** Documents that the portal hands to an engine at once when it fills it. */
const BATCH = 100
const WARM_UP = 20
/** Documents that queries are made of. */
const ASKED_ABOUT = 2_000

/** One engine, filled with so many texts: what is measured in a process of its own. */
export const pointSchema = z.object({
  engine: z.enum(['embedded', 'meilisearch']),
  texts: z.enum(['portal', 'long']),
  size: z.int(),
  queries: z.int(),
  /** After so many seconds no more documents are given to the engine. */
  patience: z.number(),
  /** Whether plain Meilisearch is asked beside it. */
  plain: z.boolean(),
  files: z.object({ documents: z.string(), queries: z.string() }).optional(),
  server: z.object({ url: z.string(), key: z.string(), data: z.string(), pid: z.int() }).optional(),
})
export type Point = z.infer<typeof pointSchema>

const memory = z.object({ now: z.number(), most: z.number() })
export const measuredSchema = z.object({
  about: z.string(),
  /** How many documents it holds: fewer than wanted where patience ended. */
  size: z.int(),
  seconds: z.number(),
  /** Megabytes of this process and of the server, and on the server's disk; null where they cannot be read. */
  before: memory.nullable(),
  process: memory.nullable(),
  server: memory.nullable(),
  disk: z.number().nullable(),
  ours: z.array(z.number()),
  plain: z.array(z.number()),
})
export type Measured = z.infer<typeof measuredSchema>

/** Fills an engine and asks it; where wanted, plain Meilisearch is asked the same in turn. */
export async function measurePoint(point: Point): Promise<Measured> {
  const before = memoryOf('self')
  const texts = await textsOf(point)
  const engine = engineOf(point)
  const started = performance.now()
  await engine.rebuild(batches(texts.documents(), started + point.patience * 1_000))
  const seconds = (performance.now() - started) / 1_000
  const size = await engine.count()
  const queries = queriesOf(point, texts.documents())
  const ask = async (query: string) =>
    (await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })).total
  for (const query of queries.slice(0, WARM_UP)) await ask(query)
  ;(globalThis as { gc?: () => void }).gc?.()
  const used = { process: memoryOf('self'), server: point.server ? memoryOf(point.server.pid) : null }
  const disk = point.engine === 'meilisearch' && point.server ? megabytesIn(point.server.data) : null
  const askPlain =
    point.plain && point.server
      ? await fillPlainMeilisearch(point.server, first(texts.documents(), size))
      : null
  const times = await inTurns(queries, ask, askPlain)
  await engine.close()
  return { about: texts.about, size, seconds, before, ...used, disk, ...times }
}

async function inTurns(
  queries: readonly string[],
  ask: (query: string) => Promise<number>,
  askPlain: ((query: string) => Promise<number>) | null,
): Promise<Pick<Measured, 'ours' | 'plain'>> {
  const times = { ours: [] as number[], plain: [] as number[] }
  const timed = async (one: (query: string) => Promise<number>, query: string) => {
    const started = performance.now()
    await one(query)
    return performance.now() - started
  }
  for (const query of queries.slice(0, WARM_UP)) await Promise.all([ask(query), askPlain?.(query)])
  for (const query of queries.slice(WARM_UP)) {
    if (askPlain) times.plain.push(await timed(askPlain, query))
    times.ours.push(await timed(ask, query))
  }
  return times
}

async function textsOf({ texts, size, files }: Point): Promise<BenchTexts> {
  if (texts === 'portal') return portalTexts(await readLibrary('content/items'), size)
  if (files === undefined) throw new Error('long texts come from a file')
  return longTexts(files.documents, size)
}

function queriesOf({ texts, queries, files }: Point, documents: Iterable<SearchDocument>): string[] {
  const count = queries + WARM_UP
  if (texts === 'long' && files) return judgedQueries(files.queries, count)
  return portalQueries(first(documents, ASKED_ABOUT), count)
}

function engineOf({ engine, server }: Point): SearchEngine {
  if (engine === 'embedded') return createEmbeddedEngine()
  if (server === undefined) throw new Error('there is no server')
  return createMeilisearchEngine({ url: server.url, key: server.key, indexName: 'bench' })
}

async function* batches(
  documents: Iterable<SearchDocument>,
  until: number,
): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = []
  for (const document of documents) {
    batch.push(document)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
    if (performance.now() > until) return
    // why: between two batches from a database other work of the process gets its turn.
    await Promise.resolve()
  }
  if (batch.length > 0) yield batch
}

function* first<T>(all: Iterable<T>, most: number): Generator<T> {
  let given = 0
  for (const one of all) {
    if (given++ >= most) return
    yield one
  }
}

/** Resident memory of a process now and at its height, in megabytes; null where the system does not tell. */
function memoryOf(pid: number | 'self'): z.infer<typeof memory> | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(status)?.[1]) / 1024
    return { now: read('VmRSS'), most: read('VmHWM') }
  } catch {
    return null
  }
}

function megabytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  // why: blocks count, for a database file may be longer than what is written of it.
  return files.reduce((sum, one) => sum + statSync(join(one.parentPath, one.name)).blocks * 512, 0) / 2 ** 20
}
