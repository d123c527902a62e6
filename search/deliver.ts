import { sql, type Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import { loadDocuments } from './documents/load-documents.ts'
import { revisionOf } from './documents/revision.ts'
import type { SearchDocument, SearchEngine } from './types.ts'
import { within } from './within.ts'

/** After so many writes in a row that were out of date at once, somebody else has to try later. */
const MOST_ROUNDS = 5

/** How long an engine may take, in milliseconds: to write a batch, and to say that it is there. */
export type Patience = { writeMs: number; answerMs: number; signal?: AbortSignal }
export const PATIENCE: Patience = { writeMs: 30_000, answerMs: 2_000 }

/** The engine itself does not answer: nothing of what was asked is at fault. */
export class EngineAway extends Error {
  override name = 'EngineAway'
}

/** Documents that an engine which answers would not take, by id, with its reason. */
export type Refusals = Map<string, string>

/**
 * Writes to the engine what the database holds now of these documents: themselves, or their removal. One that the
 * engine refuses keeps no other back. Rejects with `EngineAway` when the engine does not answer, and with the
 * database's own error when that does not.
 */
export async function deliver(
  db: Kysely<DB>,
  engine: SearchEngine,
  ids: readonly string[],
  patience: Patience = PATIENCE,
): Promise<Refusals> {
  try {
    await writeUntilCurrent(db, engine, ids, patience)
    return new Map()
  } catch (cause) {
    await sql`select 1`.execute(db)
    const reason = cause instanceof Error ? cause.message : String(cause)
    if (patience.signal?.aborted === true || !(await answers(engine, patience))) throw new EngineAway(reason)
    const [id, ...others] = ids
    if (id === undefined) return new Map()
    if (others.length === 0) return new Map([[id, reason]])
    const half = Math.ceil(ids.length / 2)
    const first = await deliver(db, engine, ids.slice(0, half), patience)
    return new Map([...first, ...(await deliver(db, engine, ids.slice(half), patience))])
  }
}

/** Whether an engine is there at all. */
export async function answers(engine: SearchEngine, patience: Patience = PATIENCE): Promise<boolean> {
  return within(patience.answerMs, engine.count(), patience.signal).then(
    () => true,
    () => false,
  )
}

/**
 * Two writers may overtake each other: one reads a document, another reads and writes a newer one, then the first
 * writes. So whoever has written reads the database once more, and writes again where that has moved on. The last to
 * write any document therefore wrote what the database held after it, or a later change, which has a row of its own.
 */
async function writeUntilCurrent(
  db: Kysely<DB>,
  engine: SearchEngine,
  ids: readonly string[],
  { writeMs, signal }: Patience,
): Promise<void> {
  let open = [...new Set(ids)]
  let documents = await loadDocuments(db, open)
  for (let round = 0; open.length > 0; round++) {
    if (round === MOST_ROUNDS) throw new Error('these documents change faster than they can be written')
    const written = revisionsOf(documents)
    const gone = open.filter((id) => !written.has(id))
    // why: at the same time, since a server may do both in one go.
    const writes = [
      ...(documents.length > 0 ? [engine.upsert(documents)] : []),
      ...(gone.length > 0 ? [engine.remove(gone)] : []),
    ]
    await within(writeMs, Promise.all(writes), signal)
    documents = await loadDocuments(db, open)
    const current = revisionsOf(documents)
    open = open.filter((id) => current.get(id) !== written.get(id))
    documents = documents.filter(({ id }) => open.includes(id))
  }
}

const revisionsOf = (documents: SearchDocument[]) =>
  new Map(documents.map((document) => [document.id, revisionOf(document)]))
