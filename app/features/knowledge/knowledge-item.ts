import type { MessageKey } from '#app/i18n/message-key.ts'

export const ITEM_STATES = [
  'draft',
  'submitted',
  'in_review',
  'changes_requested',
  'published',
  'archived',
] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** What the rules need to know of an item. `publicVersion` is what readers see, whatever the state. */
export type KnowledgeItem = {
  state: ItemState
  authorId: string
  ownerFundId: string | undefined
  /** Counts the saved revisions of the working copy, from 0. */
  revision: number
  /** Number of the version that readers see; undefined before the first and while archived. */
  publicVersion: number | undefined
  /** Number of the newest published version, shown or not; 0 when there was none. */
  latestVersion: number
  reviewerId: string | undefined
  reviewNote: string | undefined
  /** Who handed the working copy in; undefined before that and once it is published. */
  submitterId: string | undefined
  /** Everybody who changed the working copy since the last version. */
  editorIds: readonly string[]
}

export type Role = 'member' | 'fund_leader' | 'trainer' | 'reviewer' | 'moderator' | 'administrator'
/** Who acts: `keeperOf` names the funds whose items the person looks after. */
export type Actor = { memberId: string; roles: readonly Role[]; keeperOf: readonly string[] }

export type RefusalCode = 'forbidden' | 'own_item' | 'wrong_state' | 'stale_revision' | 'note_required'
export type Refusal = { code: RefusalCode; messageKey: MessageKey }
export type Outcome = { ok: true; item: KnowledgeItem } | { ok: false; refusal: Refusal }

const MESSAGES: Record<RefusalCode, MessageKey> = {
  forbidden: 'knowledge.refusal.forbidden',
  own_item: 'knowledge.refusal.ownItem',
  wrong_state: 'knowledge.refusal.wrongState',
  stale_revision: 'knowledge.refusal.staleRevision',
  note_required: 'knowledge.refusal.noteRequired',
}
const refusal = (code: RefusalCode): Refusal => ({ code, messageKey: MESSAGES[code] })
const refuse = (code: RefusalCode): Outcome => ({ ok: false, refusal: refusal(code) })
const become = (item: KnowledgeItem, change: Partial<KnowledgeItem>): Outcome => ({
  ok: true,
  item: { ...item, ...change },
})

const has = (actor: Actor, ...roles: Role[]) => roles.some((role) => actor.roles.includes(role))

export const isModerator = (actor: Actor) => has(actor, 'moderator', 'administrator')

/** The author and the keepers of the owner fund. */
function isOwnItem(item: Pick<KnowledgeItem, 'authorId' | 'ownerFundId'>, actor: Actor): boolean {
  const keeps = item.ownerFundId !== undefined && actor.keeperOf.includes(item.ownerFundId)
  return item.authorId === actor.memberId || keeps
}

type Hands = Pick<KnowledgeItem, 'authorId' | 'ownerFundId' | 'submitterId' | 'editorIds'>

/** Too near to review the item: its own people, and whoever edited or submitted what is to be reviewed. */
export const isTooNear = (item: Hands, actor: Actor) =>
  isOwnItem(item, actor) || item.submitterId === actor.memberId || item.editorIds.includes(actor.memberId)

export const mayEdit = (item: KnowledgeItem, actor: Actor) => isOwnItem(item, actor) || isModerator(actor)

/** Whether somebody reviews at all. */
export const isReviewer = (actor: Actor) => has(actor, 'reviewer') || isModerator(actor)

/** Reviewers, moderators and administrators, but nobody an item they had a hand in. */
export const mayReview = (item: KnowledgeItem, actor: Actor) => isReviewer(actor) && !isTooNear(item, actor)

/** Whether a person may read the working copy and the notes; everybody reads the public version. */
export const mayReadDraft = (item: KnowledgeItem, actor: Actor) =>
  mayEdit(item, actor) || (isReviewer(actor) && item.state !== 'draft')

/** States in which the working copy may change. */
export const EDITABLE: readonly ItemState[] = ['draft', 'changes_requested', 'published']

/**
 * Saves the working copy. `base` is the revision the writer began from: when another tab or device has saved
 * since, nothing is overwritten and `stale_revision` asks for a merge. Editing a published item opens a new
 * draft, and its current version stays public.
 */
export function saveDraft(item: KnowledgeItem, actor: Actor, base: number): Outcome {
  if (!mayEdit(item, actor)) return refuse('forbidden')
  if (!EDITABLE.includes(item.state)) return refuse('wrong_state')
  if (base !== item.revision) return refuse('stale_revision')
  const state = item.state === 'published' ? 'draft' : item.state
  const editorIds = [...new Set([...item.editorIds, actor.memberId])]
  return become(item, { state, revision: item.revision + 1, editorIds })
}

/** Hands the working copy to the reviewers. Completeness is the submit schema's question. */
export function submit(item: KnowledgeItem, actor: Actor): Outcome {
  if (!mayEdit(item, actor)) return refuse('forbidden')
  if (item.state !== 'draft' && item.state !== 'changes_requested') return refuse('wrong_state')
  return become(item, { state: 'submitted', reviewerId: undefined, submitterId: actor.memberId })
}

/** Takes a submitted item back before a reviewer has begun, to write on. */
export function withdraw(item: KnowledgeItem, actor: Actor): Outcome {
  if (!mayEdit(item, actor)) return refuse('forbidden')
  if (item.state !== 'submitted') return refuse('wrong_state')
  return become(item, { state: 'draft' })
}

function review(
  item: KnowledgeItem,
  actor: Actor,
  from: readonly ItemState[],
  change: Partial<KnowledgeItem>,
) {
  if (!isReviewer(actor)) return refuse('forbidden')
  if (isTooNear(item, actor)) return refuse('own_item')
  if (!from.includes(item.state)) return refuse('wrong_state')
  return become(item, change)
}

/** A reviewer takes a submitted item; from here on its author waits. */
export function startReview(item: KnowledgeItem, actor: Actor): Outcome {
  return review(item, actor, ['submitted'], { state: 'in_review', reviewerId: actor.memberId })
}

/** Sends the item back with a note; an empty note helps nobody and is refused. */
export function requestChanges(item: KnowledgeItem, actor: Actor, note: string): Outcome {
  const reviewNote = note.trim()
  const change = { state: 'changes_requested', reviewerId: actor.memberId, reviewNote } as const
  const outcome = review(item, actor, ['in_review'], change)
  return outcome.ok && reviewNote === '' ? refuse('note_required') : outcome
}

/** Makes the reviewed working copy the next public version. */
export function publish(item: KnowledgeItem, actor: Actor): Outcome {
  const version = item.latestVersion + 1
  return review(item, actor, ['in_review'], {
    state: 'published',
    publicVersion: version,
    latestVersion: version,
    reviewerId: actor.memberId,
    reviewNote: undefined,
    submitterId: undefined,
    editorIds: [],
  })
}

/** Takes an item out of public sight; its versions stay. Only its own people and moderators may. */
export function archive(item: KnowledgeItem, actor: Actor): Outcome {
  if (!mayEdit(item, actor)) return refuse('forbidden')
  if (item.state === 'archived') return refuse('wrong_state')
  return become(item, { state: 'archived', publicVersion: undefined })
}

/** Brings an archived item back as a draft, which is reviewed again before anybody sees it. */
export function reopen(item: KnowledgeItem, actor: Actor): Outcome {
  if (!mayEdit(item, actor)) return refuse('forbidden')
  if (item.state !== 'archived') return refuse('wrong_state')
  return become(item, { state: 'draft', reviewerId: undefined, reviewNote: undefined })
}

const DELETABLE: readonly ItemState[] = ['draft', 'changes_requested', 'archived']

/** Why a draft may not be deleted for good, or null: only by its author, and only what was never published. */
export function refuseDeletion(
  item: Pick<KnowledgeItem, 'state' | 'authorId' | 'latestVersion'>,
  actor: Actor,
): Refusal | null {
  if (item.authorId !== actor.memberId) return refusal('forbidden')
  return item.latestVersion > 0 || !DELETABLE.includes(item.state) ? refusal('wrong_state') : null
}
