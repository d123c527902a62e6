import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { startMeilisearch, whyNoMeilisearch } from '#app/commands/support/private-meilisearch.ts'

type OpenEngine = { engine: SearchEngine; close(): Promise<void> }

const missing = whyNoMeilisearch()

/** Every engine to hold a rule against; `missing` says why one cannot be had here. */
export const ENGINES: readonly { name: string; missing: string | null; open: () => Promise<OpenEngine> }[] = [
  {
    name: 'embedded',
    missing: null,
    open: () => Promise.resolve({ engine: createEmbeddedEngine(), close: () => Promise.resolve() }),
  },
  {
    name: 'meilisearch',
    missing,
    async open() {
      const server = await startMeilisearch()
      const engine = createMeilisearchEngine({ url: server.url, key: server.key, indexName: 'rules' })
      return { engine, close: () => server.stop() }
    },
  },
]

/** Says on the terminal which engine these tests go without. */
export function sayWhatIsMissing(tests: string): void {
  if (missing !== null) process.stderr.write(`${missing} (${tests})\n`)
}
