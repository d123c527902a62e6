import type { Kysely } from 'kysely'
import { z } from 'zod'
import { waitingRows } from '#db/queries/outbox-rows.ts'
import type { DB } from '#db/schema.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import type { RunningMeilisearch } from '#app/commands/support/private-meilisearch.ts'

export const INDEX = 'faults'

/** Everything sooner than in a portal, so that a test does not wait. */
export const PACE = {
  ...{ timeoutMs: 1_000, writeMs: 10_000, lookAgainMs: 1_000, pollMs: 50, pulseMs: 500, share: 1 / 3 },
  circuit: { restMs: 200, longestRestMs: 1_000 },
}

export const connectTo = ({ url, key }: RunningMeilisearch) =>
  createMeilisearchEngine({ url, key, indexName: INDEX })

export const stillWaiting = (db: Kysely<DB>) => waitingRows(db, 'search')

type Held = Map<string, string>

/** What readers may find, as the tables say: the newest title and text of every public item. */
async function publicTexts(db: Kysely<DB>): Promise<Held> {
  const rows = await db
    .selectFrom('knowledge_items as item')
    .innerJoin('knowledge_versions as version', (join) =>
      join.onRef('version.item_id', '=', 'item.id').onRef('version.number', '=', 'item.current_version'),
    )
    .select(['item.id', 'version.title', 'version.plain_text'])
    .execute()
  return new Map(rows.map(({ id, title, plain_text }) => [`item-${id}`, `${title}\n${plain_text}`]))
}

const listing = z.object({
  results: z.array(z.object({ id: z.string(), facts: z.object({ title: z.string() }), body: z.string() })),
})

/** What a server holds, as it says itself. */
async function textsOnServer({ url, key }: RunningMeilisearch, index: string): Promise<Held> {
  const held: Held = new Map()
  for (let offset = 0; ; offset += 1_000) {
    const answer = await fetch(
      `${url}/indexes/${index}/documents?limit=1000&offset=${offset}&fields=id,facts,body`,
      { headers: { Authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(5_000) },
    )
    const { results } = listing.parse(await answer.json())
    for (const { id, facts, body } of results) held.set(id, `${facts.title}\n${body}`)
    if (results.length < 1_000) return held
  }
}

/** What an engine in this process shows to readers; every version has a title of its own. */
async function titlesIn(engine: SearchEngine): Promise<Held> {
  const held: Held = new Map()
  for (let page = 1; ; page++) {
    const { hits } = await engine.search({ query: '', filters: {}, sort: 'newest', page, pageSize: 100 })
    for (const { document } of hits) held.set(document.id, document.title)
    if (hits.length < 100) return held
  }
}

/** How a server or an engine differs from the tables: lost, ghost and stale documents, the first five. */
export async function differences(
  db: Kysely<DB>,
  from: RunningMeilisearch | SearchEngine,
  index = INDEX,
): Promise<string[]> {
  try {
    const held = 'url' in from ? await textsOnServer(from, index) : await titlesIn(from)
    const wanted = await publicTexts(db)
    const found = [...held.keys()].filter((id) => !wanted.has(id)).map((id) => `ghost ${id}`)
    for (const [id, text] of wanted) {
      const has = held.get(id)
      if (has === undefined) found.push(`lost ${id}`)
      else if (has !== text && has !== text.split('\n')[0]) found.push(`stale ${id}`)
    }
    return found.slice(0, 5)
  } catch (cause) {
    return [cause instanceof Error ? cause.message : String(cause)]
  }
}

/** Deletes something of the server's behind everybody's back. */
export async function wipe({ url, key }: RunningMeilisearch, path: string): Promise<void> {
  const answer = await fetch(`${url}${path}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${key}` },
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
}
