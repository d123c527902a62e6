import { describe, expect, it } from 'vitest'
import { importSteps, stepImported, type ImportedFacts, type ImportStep } from './imported-item.ts'
import type { Role } from './knowledge-item.ts'

const actor = (...roles: Role[]) => ({ memberId: 'm', roles, keeperOf: [] })
const moderator = actor('member', 'moderator')
const item = (change: Partial<ImportedFacts> = {}): ImportedFacts => ({
  origin: 'import',
  state: 'draft',
  publicVersion: undefined,
  ...change,
})

describe('an imported text', () => {
  it.each<[string, ImportStep, ImportedFacts, string]>([
    ['that waits is published', 'publish', item(), 'published'],
    ['that waits is discarded', 'discard', item(), 'archived'],
    ['that was discarded comes back', 'restore', item({ state: 'archived' }), 'draft'],
    [
      'that was changed after publication is published again',
      'publish',
      item({ publicVersion: 1 }),
      'published',
    ],
  ])('%s by a moderator or administrator', (_, step, facts, state) => {
    expect(stepImported(facts, moderator, step)).toEqual({ ok: true, state })
    expect(stepImported(facts, actor('administrator'), step)).toEqual({ ok: true, state })
    for (const other of [actor('member'), actor('reviewer'), actor('fund_leader', 'trainer')])
      expect(stepImported(facts, other, step)).toEqual({ ok: false, code: 'forbidden' })
  })

  it.each<[string, ImportStep, ImportedFacts]>([
    ['a published one is not published again', 'publish', item({ state: 'published', publicVersion: 1 })],
    ['one that readers see is not discarded', 'discard', item({ publicVersion: 1 })],
    ['one in review is left to its reviewer', 'publish', item({ state: 'in_review' })],
    ['one that waits need not come back', 'restore', item()],
    ['what a member wrote goes the way of review', 'publish', item({ origin: 'member' })],
    ['what a member wrote is not discarded', 'discard', item({ origin: 'member' })],
  ])('%s', (_, step, facts) => {
    expect(stepImported(facts, moderator, step)).toEqual({ ok: false, code: 'wrong_state' })
  })

  it('shows everybody the steps they may take, and only those', () => {
    expect(importSteps(item(), moderator)).toEqual(['publish', 'discard'])
    expect(importSteps(item({ state: 'archived' }), moderator)).toEqual(['restore'])
    expect(importSteps(item(), actor('reviewer'))).toEqual([])
  })
})
