import type { Kysely } from 'kysely'
import { waitingKeys } from '#db/queries/outbox-rows.ts'
import type { DB } from '#db/schema.ts'
import { deliver, type Patience, PATIENCE } from './deliver.ts'
import { readDocumentId } from './documents/document-id.ts'
import { allDocuments, loadDocuments } from './documents/load-documents.ts'
import { revisionOf } from './documents/revision.ts'
import { rebuild } from './rebuild.ts'
import { SEARCH_TOPIC } from './relay.ts'
import type { SearchEngine } from './types.ts'

const BATCH = 100

/** How an engine differs from the database, by the documents' names. */
export type Drift = {
  /** How many documents the database has. */
  documents: number
  /** Public, but not in the engine. */
  missing: string[]
  /** In the engine, but no longer public. */
  ghost: string[]
  /** In the engine with other words than in the database. */
  stale: string[]
  /** Differ, but are on their way through the outbox. */
  waiting: number
}

/**
 * Compares an engine with the database, name by name and word by word. What changes while it is read looks wrong once,
 * so only what is still wrong at a second look, with nothing on its way, counts. Rejects when the engine is away.
 */
export async function findDrift(db: Kysely<DB>, engine: SearchEngine): Promise<Drift> {
  const held = await engine.revisions()
  const ghosts = new Set(held.keys())
  const suspects: string[] = []
  let documents = 0
  for await (const batch of allDocuments(db)) {
    documents += batch.length
    for (const document of batch) {
      ghosts.delete(document.id)
      if (held.get(document.id) !== revisionOf(document)) suspects.push(document.id)
    }
  }
  const drift: Drift = { documents, missing: [], ghost: [], stale: [], waiting: 0 }
  if (held.size === 0) return { ...drift, missing: suspects }
  suspects.push(...ghosts)
  if (suspects.length === 0) return drift
  // why: in this order; whatever left the outbox before is in the engine, and what is in the engine was in the database.
  const onTheirWay = new Set((await waitingKeys(db, SEARCH_TOPIC)).map((key) => readDocumentId(key)?.id))
  const heldNow = await engine.revisions()
  for (let at = 0; at < suspects.length; at += BATCH) {
    const ids = suspects.slice(at, at + BATCH)
    const current = new Map((await loadDocuments(db, ids)).map((one) => [one.id, revisionOf(one)]))
    for (const id of ids) {
      if (current.get(id) === heldNow.get(id)) continue
      if (onTheirWay.has(id)) drift.waiting++
      else if (!current.has(id)) drift.ghost.push(id)
      else if (!heldNow.has(id)) drift.missing.push(id)
      else drift.stale.push(id)
    }
  }
  return drift
}

/** The number of documents that differ and are not on their way. */
export const sizeOf = ({ missing, ghost, stale }: Drift) => missing.length + ghost.length + stale.length

/** What a comparison found, and how many documents still differ after the repair. */
export type Reconciled = { found: Drift; left: number; refusal: string | null }

/**
 * Compares an engine with the database and repairs the difference: an engine that holds nothing is rebuilt whole.
 * Without `repair` it only looks. Rejects when engine or database are away; nothing is lost by asking again.
 */
export async function reconcile(
  db: Kysely<DB>,
  engine: SearchEngine,
  { repair = true, patience = PATIENCE }: { repair?: boolean; patience?: Patience } = {},
): Promise<Reconciled> {
  const found = await findDrift(db, engine)
  if (!repair || sizeOf(found) === 0) return { found, left: sizeOf(found), refusal: null }
  let refusal: string | null = null
  if (found.missing.length === found.documents) await rebuild(db, engine)
  const wrong = found.missing.length === found.documents ? await findDrift(db, engine) : found
  const ids = [...wrong.missing, ...wrong.stale, ...wrong.ghost]
  for (let at = 0; at < ids.length; at += BATCH)
    for (const [, reason] of await deliver(db, engine, ids.slice(at, at + BATCH), patience)) refusal = reason
  return { found, left: sizeOf(await findDrift(db, engine)), refusal }
}
