import path from 'node:path'
import { z } from 'zod'
import { fromMarkdown } from '#app/editor/from-markdown.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { yearsOf, type LibraryItem } from '#app/features/knowledge/library-item.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { knowledgeItemDocument } from '#search/documents/knowledge-item.ts'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import { createSearchPortal } from '#search/portal.ts'
import type { SearchPortal } from '#search/types.ts'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/u, error: 'must be an address such as https://example.org' })
    .transform((address) => new URL(address).origin)
    .optional(),
})

/** HOST and PORT to listen on (0: any free port); PUBLIC_ORIGIN is the address people see behind a proxy. */
export type Environment = z.infer<typeof schema>

/**
 * Reads the settings once, at start. An empty variable counts as absent.
 * Throws one Error that names every wrong variable, because a portal set up wrongly must not start.
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The portal cannot start with these environment variables:\n${lines.join('\n')}`)
}

/** What the use cases behind the pages work with; `library` is keyed by slug. */
export type Services = { search: SearchPortal; library: ReadonlyMap<string, LibraryItem> }

/** Composition root: reads the starting library below the portal's own directory and makes it searchable. */
export async function createServices(): Promise<Services> {
  const items = await readLibrary(path.resolve('content/items'))
  const engine = createEmbeddedEngineInWorker()
  await engine.upsert(
    items.map((item) =>
      knowledgeItemDocument({
        ...item,
        slug: item.id,
        plainText: toPlainText(fromMarkdown(item.body)),
        years: yearsOf(item),
        publishedAt: null,
      }),
    ),
  )
  return { search: createSearchPortal({ engine }), library: new Map(items.map((item) => [item.id, item])) }
}
