import type { Kysely } from 'kysely'
import { deadRows, discardRow, retryRow, waitingRows } from '#db/queries/outbox-rows.ts'
import type { DB } from '#db/schema.ts'
import type { AdministrationView } from './administration.view.ts'
import { isAdministrator, type Member } from './member.ts'

/** The administrators' first page: what waits, and what a person has to look at. Null for everybody else. */
export async function readAdministration(db: Kysely<DB>, actor: Member): Promise<AdministrationView | null> {
  if (!isAdministrator(actor)) return null
  const [waiting, dead] = await Promise.all([waitingRows(db), deadRows(db)])
  return {
    waiting,
    dead: dead.map((row) => ({
      id: row.id,
      topic: row.topic,
      // why: the key of a mail is somebody's address, which administrators need not read.
      key: row.topic === 'mail' ? '' : row.key,
      error: row.last_error ?? '',
      since: (row.dead_at ?? row.created_at).toISOString(),
    })),
  }
}

/** Tries a row that was set aside once more, or gives it up. False for everybody but administrators. */
export async function decideRow(
  db: Kysely<DB>,
  actor: Member,
  { id, retry }: { id: string; retry: boolean },
  now: Date,
): Promise<boolean> {
  if (!isAdministrator(actor)) return false
  await (retry ? retryRow(db, id, now) : discardRow(db, id))
  return true
}
