import { describe, expect, test } from 'vitest'
import { countsTowardTarget } from './counting-rule.ts'
import type { CountedFacts } from './counting-rule.ts'
import * as rules from './knowledge-item.ts'
import type { Actor, ItemState, KnowledgeItem, Outcome } from './knowledge-item.ts'

const actors: Record<string, Actor> = {
  author: { memberId: 'author', roles: ['member', 'fund_leader'], keeperOf: [] },
  keeper: { memberId: 'keeper', roles: ['member'], keeperOf: ['fund'] },
  stranger: { memberId: 'stranger', roles: ['member', 'trainer', 'fund_leader'], keeperOf: ['other'] },
  reviewer: { memberId: 'reviewer', roles: ['reviewer'], keeperOf: [] },
  reviewingAuthor: { memberId: 'author', roles: ['reviewer'], keeperOf: [] },
  reviewingKeeper: { memberId: 'k2', roles: ['reviewer'], keeperOf: ['fund'] },
  moderator: { memberId: 'moderator', roles: ['moderator'], keeperOf: [] },
  administrator: { memberId: 'admin', roles: ['administrator'], keeperOf: [] },
  administratorWhoWrote: { memberId: 'author', roles: ['administrator'], keeperOf: [] },
  reviewerWhoEdited: { memberId: 'editor', roles: ['reviewer'], keeperOf: [] },
  moderatorWhoEdited: { memberId: 'editor', roles: ['moderator'], keeperOf: [] },
  moderatorWhoSubmitted: { memberId: 'submitter', roles: ['moderator'], keeperOf: [] },
}
const OWN = ['author', 'keeper', 'reviewingAuthor', 'reviewingKeeper', 'administratorWhoWrote']
const EDITORS = [...OWN, 'moderator', 'administrator', 'moderatorWhoEdited', 'moderatorWhoSubmitted']
const REVIEWERS = ['reviewer', 'moderator', 'administrator']
const TOO_NEAR = [
  ...['reviewingAuthor', 'reviewingKeeper', 'administratorWhoWrote'],
  ...['reviewerWhoEdited', 'moderatorWhoEdited', 'moderatorWhoSubmitted'],
]

const itemIn = (state: ItemState): KnowledgeItem => ({
  state,
  authorId: 'author',
  ownerFundId: 'fund',
  revision: 4,
  publicVersion: state === 'archived' ? undefined : 2,
  latestVersion: 2,
  reviewerId: undefined,
  reviewNote: 'เดิม',
  submitterId: 'submitter',
  editorIds: ['editor'],
})

type Action = {
  run: (item: KnowledgeItem, actor: Actor) => Outcome
  who: string[]
  tooNear: string[]
  to: Partial<Record<ItemState, ItemState>>
}
const edits = { who: EDITORS, tooNear: [] }
const reviews = { who: REVIEWERS, tooNear: TOO_NEAR }
const actions: Record<string, Action> = {
  saveDraft: {
    ...edits,
    run: (item, actor) => rules.saveDraft(item, actor, 4),
    to: { draft: 'draft', changes_requested: 'changes_requested', published: 'draft' },
  },
  submit: { ...edits, run: rules.submit, to: { draft: 'submitted', changes_requested: 'submitted' } },
  startReview: { ...reviews, run: rules.startReview, to: { submitted: 'in_review' } },
  requestChanges: {
    ...reviews,
    run: (item, actor) => rules.requestChanges(item, actor, 'เพิ่มตัวเลข'),
    to: { in_review: 'changes_requested' },
  },
  publish: { ...reviews, run: rules.publish, to: { in_review: 'published' } },
  archive: {
    ...edits,
    run: rules.archive,
    to: {
      draft: 'archived',
      submitted: 'archived',
      in_review: 'archived',
      changes_requested: 'archived',
      published: 'archived',
    },
  },
  reopen: { ...edits, run: rules.reopen, to: { archived: 'draft' } },
}

const table = Object.entries(actions).flatMap(([name, action]) =>
  rules.ITEM_STATES.flatMap((state) =>
    Object.entries(actors).map(([who, actor]) => {
      const goal = action.to[state]
      const may = action.who.includes(who)
      const refusal = action.tooNear.includes(who) ? 'own_item' : 'forbidden'
      const expected = may ? (goal ?? 'wrong_state') : refusal
      return { name, state, who, action, actor, expected }
    }),
  ),
)

describe('the life of a knowledge item', () => {
  test.each(table)('$name by $who on $state gives $expected', ({ action, state, actor, expected }) => {
    const outcome = action.run(itemIn(state), actor)
    expect(outcome.ok ? outcome.item.state : outcome.refusal.code).toBe(expected)
  })

  const author = { memberId: 'author', roles: [], keeperOf: [] } satisfies Actor
  const reviewer = { memberId: 'reviewer', roles: ['reviewer'], keeperOf: [] } satisfies Actor
  const changed = (outcome: Outcome) => (outcome.ok ? outcome.item : outcome.refusal)

  test('a newer save elsewhere is never overwritten', () => {
    expect(changed(rules.saveDraft(itemIn('draft'), author, 3))).toEqual({
      code: 'stale_revision',
      messageKey: 'knowledge.refusal.staleRevision',
    })
    expect(changed(rules.saveDraft(itemIn('draft'), author, 4))).toMatchObject({ revision: 5 })
  })

  test('editing a published item leaves its version before the readers until the next is published', () => {
    expect(changed(rules.saveDraft(itemIn('published'), author, 4))).toMatchObject({
      state: 'draft',
      publicVersion: 2,
    })
    expect(changed(rules.publish(itemIn('in_review'), reviewer))).toMatchObject({
      publicVersion: 3,
      latestVersion: 3,
      reviewNote: undefined,
    })
  })

  test('remembers who edited and who submitted until it is published', () => {
    const moderator = { memberId: 'moderator', roles: ['moderator'], keeperOf: [] } satisfies Actor
    expect(changed(rules.saveDraft(itemIn('draft'), moderator, 4))).toMatchObject({
      editorIds: ['editor', 'moderator'],
    })
    expect(changed(rules.submit(itemIn('draft'), moderator))).toMatchObject({ submitterId: 'moderator' })
    expect(changed(rules.publish(itemIn('in_review'), reviewer))).toMatchObject({
      editorIds: [],
      submitterId: undefined,
    })
  })

  test('an archived item leaves the readers, and its numbers go on when it returns', () => {
    expect(changed(rules.archive(itemIn('published'), author))).toMatchObject({
      publicVersion: undefined,
      latestVersion: 2,
    })
    expect(changed(rules.reopen(itemIn('archived'), author))).toMatchObject({ publicVersion: undefined })
  })

  test('a reviewer who asks for a change says which', () => {
    expect(changed(rules.requestChanges(itemIn('in_review'), reviewer, ' \n'))).toMatchObject({
      code: 'note_required',
    })
    expect(changed(rules.requestChanges(itemIn('in_review'), reviewer, ' ก '))).toMatchObject({
      reviewNote: 'ก',
    })
  })

  test('a draft is read by its own people and moderators; reviewers read it once it was submitted', () => {
    expect(rules.mayReadDraft(itemIn('draft'), reviewer)).toBe(false)
    expect(rules.mayReadDraft(itemIn('submitted'), reviewer)).toBe(true)
    expect(rules.mayReadDraft(itemIn('draft'), author)).toBe(true)
    expect(rules.mayReview(itemIn('submitted'), reviewer)).toBe(true)
    expect(rules.mayReview(itemIn('submitted'), author)).toBe(false)
  })
})

describe('deleting a draft', () => {
  const unpublished = (state: ItemState): KnowledgeItem => ({
    ...itemIn(state),
    publicVersion: undefined,
    latestVersion: 0,
  })
  const whoOnWhat = (item: KnowledgeItem, who: string) => {
    const actor = actors[who]
    if (actor === undefined) throw new Error(who)
    return rules.refuseDeletion(item, actor)?.code ?? 'deleted'
  }

  test.each<[ItemState, string]>([
    ['draft', 'deleted'],
    ['changes_requested', 'deleted'],
    ['archived', 'deleted'],
    ['submitted', 'wrong_state'],
    ['in_review', 'wrong_state'],
  ])('by its author while it is %s: %s', (state, expected) => {
    expect(whoOnWhat(unpublished(state), 'author')).toBe(expected)
  })

  test.each(['keeper', 'stranger', 'reviewer', 'moderator', 'administrator'])('by %s is refused', (who) => {
    expect(whoOnWhat(unpublished('draft'), who)).toBe('forbidden')
  })

  test.each<ItemState>(['draft', 'published', 'archived'])(
    'is refused for what was published before, now %s',
    (state) => {
      expect(whoOnWhat(itemIn(state), 'author')).toBe('wrong_state')
    },
  )
})

describe('the count toward 300', () => {
  const counted: CountedFacts = {
    origin: 'member',
    state: 'published',
    ownerFundId: 'fund',
    ownerFundIsDemo: false,
    publicVersion: 1,
    reviewPassed: true,
    consentGiven: true,
  }

  test('takes a reviewed, published item of a fund, also while its next version is written', () => {
    expect(countsTowardTarget(counted)).toBe(true)
    expect(countsTowardTarget({ ...counted, state: 'draft' })).toBe(true)
  })

  test.each<Partial<CountedFacts>>([
    { origin: 'demo' },
    { origin: 'reported' },
    { origin: 'import' },
    { ownerFundId: undefined },
    { ownerFundIsDemo: true },
    { consentGiven: false },
    { reviewPassed: false },
    { publicVersion: undefined },
    { state: 'archived' },
  ])('leaves out an item with %o', (fact) => {
    expect(countsTowardTarget({ ...counted, ...fact })).toBe(false)
  })
})
