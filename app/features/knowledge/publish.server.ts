import type { Kysely, Transaction } from 'kysely'
import { changeItem, insertVersion, takeSlug } from '#db/queries/knowledge-items.ts'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'
import { toPlainText } from '#app/editor/to-plain-text.ts'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import { originOf } from './counting-rule.ts'
import { draftSchema, submitSchemaFor } from './item-content.ts'
import { archive as archiveRule, publish as rule, reopen as reopenRule } from './knowledge-item.ts'
import type { Actor } from './knowledge-item.ts'
import { loadItemLocked } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'
import type { Occasion } from './review.server.ts'
import { slugChoice, slugFrom } from './slug.ts'
import type { Incomplete } from './submit.server.ts'

/**
 * Makes the reviewed working copy the next numbered version: version, address, state, notice and the row for the
 * search index are committed together or not at all.
 */
export async function publish(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  { now, origin }: Occasion,
): Promise<{ ok: true; slug: string; version: number } | Refused | Incomplete> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const { row, item } = loaded
    const outcome = rule(item, actor)
    if (!outcome.ok) return outcome
    const parsed = submitSchemaFor(originOf(row.origin)).safeParse(draftSchema.parse(row.draft))
    if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) }
    const content = parsed.data
    const number = outcome.item.latestVersion
    const slug = await slugFor(trx, itemId, row.slug, content.title)
    await insertVersion(
      trx,
      {
        itemId,
        number,
        title: content.title,
        titleSort: thaiSortKey(content.title),
        content: JSON.stringify(content),
        plainText: toPlainText(content.body),
        // why: items handed in before their submitter was kept were credited to their author.
        submittedBy: row.submitted_by ?? row.created_by,
        approvedBy: actor.memberId,
      },
      now,
    )
    await changeItem(
      trx,
      itemId,
      {
        state: outcome.item.state,
        slug,
        kind: content.kind,
        current_version: number,
        reviewer_id: actor.memberId,
        submitted_by: null,
        review_note: null,
        published_at: row.published_at ?? now,
        archived_at: null,
      },
      now,
    )
    await enqueue(trx, { topic: 'search', key: itemId })
    const notice = { kind: 'item_published' as const, itemId, title: content.title, slug }
    await notify(trx, origin, [item.authorId], notice)
    return { ok: true, slug, version: number }
  })
}

/** The address of a title: kept while the title makes the same, the first free one otherwise. */
export async function slugFor(
  trx: Transaction<DB>,
  itemId: string,
  now: string,
  title: string,
): Promise<string> {
  const wanted = slugFrom(title)
  // why: a second item of one title lives at slug-2; it must not wander when it is published again.
  const suffix = now.startsWith(wanted) ? now.slice(wanted.length) : null
  if (suffix !== null && /^(?:-\d+)?$/u.test(suffix)) return now
  for (let n = 1; ; n++) {
    const slug = slugChoice(wanted, n)
    if (await takeSlug(trx, itemId, slug)) return slug
  }
}

/** Takes an item out of public sight; its versions stay. */
export async function archive(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  { now, origin }: Occasion,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const outcome = archiveRule(loaded.item, actor)
    if (!outcome.ok) return outcome
    const change = { state: outcome.item.state, current_version: null, archived_at: now }
    await changeItem(trx, itemId, change, now)
    await enqueue(trx, { topic: 'search', key: itemId })
    const { title } = draftSchema.parse(loaded.row.draft)
    const notice = { kind: 'item_archived' as const, itemId, title, slug: loaded.row.slug }
    await notify(trx, origin, [loaded.item.authorId], notice)
    return { ok: true }
  })
}

/** Brings an archived item back as a draft. */
export async function reopen(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  { now }: Occasion,
): Promise<{ ok: true } | Refused> {
  return db.transaction().execute(async (trx) => {
    const loaded = await loadItemLocked(trx, itemId)
    if (loaded === null) return refusalOf('not_found')
    const outcome = reopenRule(loaded.item, actor)
    if (!outcome.ok) return outcome
    await changeItem(trx, itemId, { state: outcome.item.state, archived_at: null, review_note: null }, now)
    return { ok: true }
  })
}
