import type { Kysely } from 'kysely'
import { isAdministrator, type Member } from '#app/features/accounts/member.ts'
import { countDeadRows, deadRows, retryAll, retryRow, waitingRows } from '#db/queries/outbox-rows.ts'
import { askForCheck } from '#db/queries/search-checks.ts'
import type { DB } from '#db/schema.ts'
import { lastChecks, type Check } from '#search/checks.ts'
import { readDocumentId } from '#search/documents/document-id.ts'
import { loadDocuments } from '#search/documents/load-documents.ts'
import type { SearchState } from '#search/portal.ts'
import { SEARCH_TOPIC } from '#search/relay.ts'
import { plainReason } from './plain-reason.ts'
import type { ComparisonView, EngineName, SearchHealthView, Trouble } from './search-health.view.ts'

/** How search is doing: who answers, how it compares with the database, what waits, what was set aside. Null for everybody but administrators. */
export async function readSearchHealth(
  db: Kysely<DB>,
  actor: Member,
  state: SearchState,
): Promise<SearchHealthView | null> {
  if (!isAdministrator(actor)) return null
  const [checks, waiting, rows, asideCount] = await Promise.all([
    lastChecks(db),
    waitingRows(db, SEARCH_TOPIC),
    deadRows(db, SEARCH_TOPIC),
    countDeadRows(db, SEARCH_TOPIC),
  ])
  const documents = await loadDocuments(
    db,
    rows.map(({ key }) => key),
  )
  const named = new Map(documents.map((document) => [document.id, document]))
  return {
    chosen: state.chosen,
    answering: state.answering,
    trying: state.circuit === 'half-open',
    trouble: troubleOf(state.failure),
    comparisons: enginesOf(state).map((engine) => comparisonOf(engine, checks)),
    waiting,
    aside: rows.map((row) => {
      const document = named.get(readDocumentId(row.key)?.id ?? '')
      return {
        id: row.id,
        title: document?.title ?? null,
        path: document?.path ?? null,
        since: (row.dead_at ?? row.created_at).toISOString(),
        ...(troubleOf(row.last_error) ?? { reason: 'admin.search.reason.other', detail: '' }),
      }
    }),
    asideCount,
  }
}

/** Puts one change that was set aside back to work, or all of them. False for everybody but administrators. */
export async function retryAside(
  db: Kysely<DB>,
  actor: Member,
  which: { id: string } | 'all',
  now: Date,
): Promise<boolean> {
  if (!isAdministrator(actor)) return false
  await (which === 'all' ? retryAll(db, SEARCH_TOPIC, now) : retryRow(db, which.id, now))
  return true
}

/** Asks the running portals to compare their engines with the database. False for everybody but administrators. */
export async function askToCompare(db: Kysely<DB>, actor: Member, state: SearchState): Promise<boolean> {
  if (!isAdministrator(actor)) return false
  for (const engine of enginesOf(state)) await askForCheck(db, engine, true)
  return true
}

const enginesOf = ({ chosen }: SearchState): EngineName[] =>
  chosen === 'embedded' ? ['embedded'] : [chosen, 'embedded']

function comparisonOf(engine: EngineName, checks: Check[]): ComparisonView {
  const check = checks.find((one) => one.engine === engine)
  const { askedAt = null, beganAt = null, endedAt = null, result = null } = check ?? {}
  const latest = Math.max(askedAt?.getTime() ?? 0, beganAt?.getTime() ?? 0)
  const { error, refusal, ...numbers } = result ?? NOTHING
  return {
    engine,
    underWay: latest > (endedAt?.getTime() ?? 0),
    endedAt: result === null ? null : (endedAt?.toISOString() ?? null),
    ...numbers,
    failed: error !== null,
    trouble: troubleOf(error ?? refusal),
  }
}

const NOTHING = {
  ...{ documents: 0, missing: 0, ghost: 0, stale: 0, waiting: 0, left: 0, error: null, refusal: null },
}

const troubleOf = (error: string | null): Trouble | null =>
  error === null ? null : { reason: plainReason(error), detail: error }
