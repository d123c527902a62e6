import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { allDocuments } from './documents/load-documents.ts'
import { revisionOf } from './documents/revision.ts'
import type { SearchDocument, SearchEngine } from './types.ts'

/** A library that changes faster than this many readings leaves the rest to the comparison afterwards. */
const MOST_READINGS = 5
/** How many changed documents are worth a batch, and another reading. */
const BATCH = 100

/**
 * Fills an engine anew from the database while the old documents go on answering. Whoever calls it compares the engine
 * with the database afterwards (`reconcile`): what other processes wrote to the old documents is not in the new ones.
 */
export async function rebuild(db: Kysely<DB>, engine: SearchEngine): Promise<void> {
  await engine.rebuild(readUntilCurrent(db))
}

/**
 * Every document, then those that changed while they were read and written, until a reading finds few: so the new
 * index is nearly up to date when it takes over, but for what was removed meanwhile.
 */
async function* readUntilCurrent(db: Kysely<DB>): AsyncGenerator<SearchDocument[]> {
  const given = new Map<string, string>()
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    let changed = 0
    let kept: SearchDocument[] = []
    for await (const batch of allDocuments(db)) {
      for (const document of batch) {
        const revision = revisionOf(document)
        if (given.get(document.id) === revision) continue
        given.set(document.id, revision)
        kept.push(document)
        changed++
      }
      // why: changes lie scattered, and a server takes as long for one document as for a hundred.
      if (kept.length < BATCH) continue
      yield kept
      kept = []
    }
    if (kept.length > 0) yield kept
    if (changed < BATCH) return
  }
}
