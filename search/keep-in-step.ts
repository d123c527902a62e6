import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { allDocuments } from './documents/load-documents.ts'
import { reconcile } from './reconcile.ts'
import type { SearchEngine } from './types.ts'

/** Milliseconds between two comparisons of the index with the database, and after one that failed. */
const LOOK_AGAIN_MS = 60_000

type Parts = {
  db: Kysely<DB>
  embedded: SearchEngine
  meilisearch: SearchEngine | undefined
  lookAgainMs?: number
}

/**
 * Fills the embedded index, which lives in memory, and resolves when it answers. A Meilisearch server keeps its
 * index by itself, so it is compared with the database now and again in the background: an emptied or restored
 * server repairs itself, and one that is down does not hold up the start.
 */
export async function keepInStep({ db, embedded, meilisearch, lookAgainMs = LOOK_AGAIN_MS }: Parts) {
  await embedded.rebuild(allDocuments(db))
  let timer: NodeJS.Timeout | undefined
  let stopped = meilisearch === undefined
  let look: Promise<unknown> = Promise.resolve()
  function next(): void {
    if (stopped || meilisearch === undefined) return
    look = reconcile(db, meilisearch)
      // why: search degrades by itself while the server is away; the next look repairs what it missed.
      .catch(() => undefined)
      .then(() => {
        if (!stopped) timer = setTimeout(next, lookAgainMs)
      })
  }
  next()
  return {
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await look
    },
  }
}
