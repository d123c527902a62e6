import type { Kysely } from 'kysely'
import { countImported, importedItems } from '#db/queries/imported-items.ts'
import { changeItem } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'
import type { FieldErrors } from '#app/features/accounts/field-errors.ts'
import type { Language } from '#app/i18n/languages.ts'
import { hasWords } from './has-words.ts'
import { publishImported } from './import-items.server.ts'
import { stepImported, type ImportStep } from './imported-item.ts'
import type { ImportedView } from './imported.view.ts'
import { draftSchema, type DraftContent } from './item-content.ts'
import { sourceDate } from './item-view.server.ts'
import { isModerator, type Actor } from './knowledge-item.ts'
import { loadItemLocked } from './load-item.server.ts'
import { slugFor } from './publish.server.ts'
import { refusalOf, type Refused } from './refused.ts'
import type { Incomplete } from './submit.server.ts'

const PAGE_SIZE = 25
/** Letters of a text that a list shows. */
const BEGINNING = 160

/** Cut before a whole letter with its marks. */
const shortened = (text: string) =>
  text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\P{M}\p{M}*$/u, '')}…`

/** Imported texts for those who decide about them. */
export async function listImported(
  db: Kysely<DB>,
  actor: Actor,
  { discarded, page }: { discarded: boolean; page: number },
  language: Language,
): Promise<{ ok: true; view: ImportedView } | Refused> {
  if (!isModerator(actor)) return refusalOf('forbidden')
  const [waiting, away, rows] = await Promise.all([
    countImported(db, false),
    countImported(db, true),
    importedItems(db, {
      ...{ discarded, beginning: BEGINNING + 1 },
      ...{ limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE },
    }),
  ])
  return {
    ok: true,
    view: {
      discarded,
      page,
      more: rows.length > PAGE_SIZE,
      counts: { waiting, discarded: away },
      items: rows.slice(0, PAGE_SIZE).map((row) => ({
        itemId: row.id,
        title: row.title,
        from: [row.source, sourceDate(row.source_date ?? '', language)]
          .filter((part) => part !== null && part !== '')
          .join(' · '),
        beginning: shortened(row.beginning ?? ''),
        importedAt: row.created_at.toISOString(),
        again: row.current_version !== null,
      })),
    },
  }
}

/** How many imported texts wait; null for those who do not decide about them. */
export const countWaitingImports = (db: Kysely<DB>, actor: Actor): Promise<number | null> =>
  isModerator(actor) ? countImported(db, false) : Promise.resolve(null)

/** Publishes, discards or brings back an imported text; the moderator is named as who handed it in. */
export async function decideImported(
  db: Kysely<DB>,
  actor: Actor,
  { itemId, step }: { itemId: string; step: ImportStep },
  now: Date,
): Promise<{ ok: true; slug: string } | Refused | Incomplete> {
  if (!isModerator(actor)) return refusalOf('forbidden')
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const { row, item } = loaded
    const facts = { origin: row.origin, state: item.state, publicVersion: item.publicVersion }
    const outcome = stepImported(facts, actor, step)
    if (!outcome.ok) return refusalOf(outcome.code === 'forbidden' ? 'forbidden' : 'wrong_state')
    if (step !== 'publish') {
      const archived_at = step === 'discard' ? now : null
      await changeItem(trx, itemId, { state: outcome.state, archived_at }, now)
      return { ok: true, slug: row.slug }
    }
    const draft = draftSchema.parse(row.draft)
    const errors = missing(draft)
    if (Object.keys(errors).length > 0) return { ok: false, errors }
    const slug = await slugFor(trx, itemId, row.slug, draft.title)
    const version = { itemId, number: item.latestVersion + 1, draft, submittedBy: actor.memberId }
    await publishImported(trx, version, now)
    await changeItem(trx, itemId, { slug, archived_at: null }, now)
    return { ok: true, slug }
  })
}

/** What an imported text needs; far less than what a fund hands in, since nobody can be asked. */
function missing({ title, body }: DraftContent): FieldErrors {
  return {
    ...(title.trim() === '' ? { title: 'common.error.required' as const } : {}),
    ...(hasWords(body) ? {} : { body: 'knowledge.error.bodyEmpty' as const }),
  }
}
