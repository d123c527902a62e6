import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { allDocuments } from './documents/load-documents.ts'
import { revisionOf } from './documents/revision.ts'
import type { SearchDocument, SearchEngine } from './types.ts'

/** A library that changes faster than this many readings leaves the rest to the comparison afterwards. */
const MOST_READINGS = 5

/**
 * Fills an engine anew from the database while the old documents go on answering. Whoever calls it compares the engine
 * with the database afterwards (`reconcile`): what other processes wrote to the old documents is not in the new ones.
 */
export async function rebuild(db: Kysely<DB>, engine: SearchEngine): Promise<void> {
  await engine.rebuild(readUntilCurrent(db))
}

/**
 * Every document, then those that changed while they were read and written, until a reading finds none: so the new
 * index is up to date when it takes over, but for what was removed meanwhile and the moment itself.
 */
async function* readUntilCurrent(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  const given = new Map<string, string>()
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    let changed = 0
    for await (const batch of allDocuments(db)) {
      const fresh = batch.filter((document) => given.get(document.id) !== revisionOf(document))
      for (const document of fresh) given.set(document.id, revisionOf(document))
      changed += fresh.length
      if (fresh.length > 0) yield fresh
    }
    if (changed === 0) return
  }
}
