import type { Kysely } from 'kysely'
import { reviewQueue } from '#db/queries/knowledge-items.ts'
import { fundsByIds } from '#db/queries/funds.ts'
import { findPublicItem } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { withoutEmptySections } from './case-sections.ts'
import { importSteps } from './imported-item.ts'
import { countWaitingImports } from './imported-items.server.ts'
import { originOf, type ItemOrigin } from './counting-rule.ts'
import { draftSchema, needsSections, type DraftContent } from './item-content.ts'
import { itemView } from './item-view.server.ts'
import { ITEM_STATES, isReviewer, isTooNear, mayReadDraft, mayReview, type Actor } from './knowledge-item.ts'
import { sameValue } from './draft-conflict.ts'
import { loadItem } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'
import type { FieldChange, QueueView, RecordLine, ReviewView } from './review.view.ts'
import { storyChanges, wordChanges } from './story-changes.ts'
import { recordOf } from './submitted-record.server.ts'

/** What waits for reviewers, for those who may review. */
export async function readQueue(
  db: Kysely<DB>,
  actor: Actor,
): Promise<{ ok: true; view: QueueView } | Refused> {
  if (!isReviewer(actor)) return refusalOf('forbidden')
  const rows = await reviewQueue(db)
  return {
    ok: true,
    view: {
      imported: await countWaitingImports(db, actor),
      items: rows.map((row) => ({
        itemId: row.id,
        title: row.title,
        fund: row.fund_name,
        state: ITEM_STATES.find((state) => state === row.state) ?? 'submitted',
        submittedAt: row.submitted_at?.toISOString() ?? null,
        reviewer: row.reviewer_name,
        own: isTooNear(
          {
            authorId: row.created_by ?? '',
            ownerFundId: row.owner_fund_id ?? undefined,
            submitterId: row.submitted_by ?? undefined,
            editorIds: row.editor_ids,
          },
          actor,
        ),
        again: row.current_version !== null,
      })),
    },
  }
}

/** One item as its reviewer reads it, with what differs from the version that readers see. */
export async function readForReview(
  db: Kysely<DB>,
  actor: Actor,
  itemId: string,
  language: Language,
): Promise<{ ok: true; view: ReviewView } | Refused> {
  const loaded = await loadItem(db, itemId)
  if (loaded === null) return refusalOf('not_found')
  const { row, item } = loaded
  if (!mayReadDraft(item, actor)) return refusalOf('forbidden')
  const draft = asReadersSee(draftSchema.parse(row.draft), originOf(row.origin))
  const shown = item.publicVersion === undefined ? undefined : await findPublicItem(db, row.slug)
  const before = shown === undefined ? null : draftSchema.parse(shown.content)
  const funds = await fundsByIds(db, filledIds([row.owner_fund_id, before?.ownerFundId]))
  const fund = funds.find(({ id }) => id === row.owner_fund_id)
  const fundBefore = funds.find(({ id }) => id === before?.ownerFundId)
  const frame = {
    slug: row.slug,
    kind: draft.kind,
    origin: row.origin,
    fund: fund === undefined ? null : { name: fund.name, slug: fund.slug, isDemo: fund.is_demo },
    version: item.latestVersion + 1,
    publishedAt: row.submitted_at ?? row.updated_at,
    bylineHidden: false,
  }
  const record = recordOf(draft, fund?.name ?? null, language)
  const allowed = mayReview(item, actor)
  return {
    ok: true,
    view: {
      itemId,
      state: item.state,
      item: itemView(draft, frame, language),
      // why: whoever wrote an imported text was never asked for a record.
      record: row.origin === 'import' ? [] : record,
      changes:
        before === null ? null : changesBetween(recordOf(before, fundBefore?.name ?? null, language), record),
      story: before === null ? [] : storyChanges(before.body, draft.body),
      note: row.review_note,
      may: { start: allowed && item.state === 'submitted', decide: allowed && item.state === 'in_review' },
      importSteps: importSteps({ origin: row.origin, ...item }, actor),
    },
  }
}

/** The working copy as it would be published. */
const asReadersSee = (draft: DraftContent, origin: ItemOrigin): DraftContent =>
  needsSections(origin) ? { ...draft, body: withoutEmptySections(draft.body) } : draft

// why: library and imported items may be published without a fund; a published fund was checked when it was submitted.
const filledIds = (ids: readonly (string | null | undefined)[]) =>
  ids.flatMap((id) => (id === null || id === undefined || id === '' ? [] : [id]))

const RUNNING_TEXT = new Set<RecordLine['field']>(['title', 'summary'])

/** Fields that read differently; what is stored differently and reads alike is no change. */
const changesBetween = (before: RecordLine[], after: RecordLine[]): FieldChange[] =>
  before.flatMap(({ field, lines }, at) => {
    const now = after[at]?.lines ?? []
    if (sameValue(lines, now)) return []
    const parts = RUNNING_TEXT.has(field) ? wordChanges(lines.join('\n'), now.join('\n')) : null
    return [{ field, before: lines, after: now, parts }]
  })
