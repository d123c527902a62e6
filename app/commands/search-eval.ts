import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Meilisearch } from 'meilisearch'
import { z } from 'zod'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { readRows } from './support/rows.ts'

const documentRow = z.object({ id: z.string(), title: z.string(), body: z.string() })
const queryRow = z.object({
  id: z.string(),
  kind: z.string(),
  query: z.string(),
  relevant: z.array(z.string()),
})
const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    engine: { type: 'string', default: 'embedded' },
    run: { type: 'string' },
  },
})
if (!values.documents || !values.queries || !['embedded', 'meilisearch'].includes(values.engine)) {
  console.error(
    'usage: search:eval -- --documents FILE --queries FILE [--engine embedded|meilisearch] [--run OUT]\n' +
      '  meilisearch is reached at MEILI_URL with MEILI_KEY and uses a scratch index of its own',
  )
  process.exit(2)
}

const none = {
  type: ['item'],
  kind: [],
  benefit: [],
  issue: [],
  region: [],
  province: [],
  year: [],
  origin: [],
}
const scratch = `search-eval-${process.pid}`
const meilisearch = {
  url: process.env['MEILI_URL'] ?? 'http://127.0.0.1:7700',
  key: process.env['MEILI_KEY'] ?? '',
}
const engine = chosenEngine()
const started = performance.now()
const documents = readRows(values.documents, documentRow)
await engine.upsert(
  documents.map(({ id, title, body }) => ({
    ...{ id, title, body, type: 'item', path: `/${id}`, summary: '', keywords: [] },
    ...{ authors: [], place: null },
    ...{ facets: none, publishedAt: null, quality: 0 },
  })),
)
const indexSeconds = (performance.now() - started) / 1000

type Kind = { rr: number; first: number; ten: number; empty: number; ms: number[] }
const kinds = new Map<string, Kind>()
const run: string[] = []
for (const { id, kind, query, relevant } of readRows(values.queries, queryRow)) {
  const asked = performance.now()
  const page = await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })
  const k = kinds.get(kind) ?? { rr: 0, first: 0, ten: 0, empty: 0, ms: [] }
  kinds.set(kind, k)
  k.ms.push(performance.now() - asked)
  const ids = page.hits.map((hit) => hit.document.id)
  run.push(JSON.stringify({ id, ids }))
  const rank = ids.findIndex((found) => relevant.includes(found)) + 1
  if (ids.length === 0) k.empty++
  if (rank === 1) k.first++
  if (rank > 0) {
    k.ten++
    k.rr += 1 / rank
  }
}
for (const [kind, k] of kinds) {
  const n = k.ms.length
  const sorted = k.ms.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(n - 1, Math.floor(n * share))] ?? 0)
  const quality = { mrr10: round(k.rr / n), recall1: round(k.first / n), recall10: round(k.ten / n) }
  console.log(
    JSON.stringify({
      kind,
      queries: n,
      ...quality,
      empty: round(k.empty / n),
      p50_ms: at(0.5),
      p95_ms: at(0.95),
    }),
  )
}
console.log(
  JSON.stringify({ index_seconds: round(indexSeconds), rss_mb: round(process.memoryUsage().rss / 2 ** 20) }),
)
if (engine.name === 'meilisearch')
  await new Meilisearch({ host: meilisearch.url, apiKey: meilisearch.key }).deleteIndex(scratch).waitTask()
if (values.run) writeFileSync(values.run, run.join('\n') + '\n')

function chosenEngine(): SearchEngine {
  if (values.engine === 'embedded') return createEmbeddedEngine()
  return createMeilisearchEngine({ ...meilisearch, indexName: scratch })
}

function round(value: number): number {
  return Number(value.toFixed(4))
}
