import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { allDocuments, loadDocuments } from './documents/load-documents.ts'
import type { SearchEngine } from './types.ts'

/** What was missing from the engine and put there, and what was a ghost and removed. */
export type Repair = { added: number; removed: number }

const BATCH = 100

/**
 * Compares the names in an engine with what is committed and repairs the difference. An empty engine is rebuilt
 * whole. Rejects when the engine cannot be reached; nothing is lost by asking again.
 */
export async function reconcile(db: Kysely<DB>, engine: SearchEngine): Promise<Repair> {
  const held = new Set(await engine.ids())
  if (held.size === 0) return rebuild(db, engine)
  const missing: string[] = []
  const wanted = new Set<string>()
  for await (const batch of allDocuments(db)) {
    for (const { id } of batch) {
      wanted.add(id)
      if (!held.has(id)) missing.push(id)
    }
  }
  for (let at = 0; at < missing.length; at += BATCH) {
    const documents = await loadDocuments(db, missing.slice(at, at + BATCH))
    if (documents.length > 0) await engine.upsert(documents)
  }
  // why: one published since the list was read looks like a ghost, so each suspect is asked for once more.
  const suspects = [...held].filter((id) => !wanted.has(id))
  const alive = new Set((await loadDocuments(db, suspects)).map(({ id }) => id))
  const ghosts = suspects.filter((id) => !alive.has(id))
  if (ghosts.length > 0) await engine.remove(ghosts)
  return { added: missing.length, removed: ghosts.length }
}

async function rebuild(db: Kysely<DB>, engine: SearchEngine): Promise<Repair> {
  let added = 0
  const counted = async function* () {
    for await (const batch of allDocuments(db)) {
      added += batch.length
      yield batch
    }
  }
  await engine.rebuild(counted())
  return { added, removed: 0 }
}
