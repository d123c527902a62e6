import { describe, expect, it } from 'vitest'
import { completeDraft } from '#tests/factories/drafts.ts'
import type { DraftContent } from '../item-content.ts'
import { openErrors, problemsOf } from './problems.ts'

const now = new Date('2026-01-15T03:00:00Z')
const draft = (change: Partial<DraftContent> = {}) => completeDraft('fund-1', change)
const source = (change: Partial<DraftContent['sources'][number]>) => ({
  title: 'รายงาน',
  url: '',
  date: '',
  ...change,
})

describe('what keeps an item from being submitted', () => {
  it('is nothing when everything is there', () => {
    expect(openErrors(draft(), true, null, now)).toEqual({})
  })

  it.each<[string, Partial<DraftContent>, string, object]>([
    [
      'says which consent',
      { consent: { names: true, pictures: false, money: true } },
      'consent.pictures',
      {
        anchor: 'consent.pictures',
        label: { key: 'writer.consentFor.pictures', params: {} },
      },
    ],
    [
      'says which source and which of its fields',
      { sources: [source({}), source({ url: 'x' })] },
      'sources.1.url',
      {
        anchor: 'sources.1.url',
        label: { key: 'writer.sourceLine.url', params: { line: 2 } },
      },
    ],
    [
      'says how much too long a text is',
      { summary: 'ก'.repeat(214) },
      'summary',
      {
        words: { key: 'knowledge.error.tooLongBy', params: { over: 14, limit: 200 } },
      },
    ],
    [
      'leads to the first of the three fields of a day',
      { documentedOn: '2026-01-16' },
      'documentedOn',
      {
        anchor: 'documentedOn.day',
        words: { key: 'knowledge.error.futureDay', params: {} },
      },
    ],
    ['shows boxes as a whole', { benefitTypes: ['birth', 'x'] }, 'benefitTypes', { anchor: 'benefitTypes' }],
    [
      'knows a year that has not come',
      { periodFrom: '2580' },
      'periodFrom',
      {
        words: { key: 'knowledge.error.futureYear', params: {} },
      },
    ],
  ])('%s', (_name, change, field, expected) => {
    const errors = openErrors(draft(change), true, null, now)
    expect(problemsOf(errors, draft(change))).toEqual([expect.objectContaining({ field, ...expected })])
  })

  it('comes in the order of the form', () => {
    const wrong = draft({
      title: '',
      tambon: '',
      storyteller: '',
      kind: 'x',
      consent: { ...draft().consent, money: false },
    })
    expect(problemsOf(openErrors(wrong, true, null, now), wrong).map(({ field }) => field)).toEqual([
      'kind',
      'title',
      'tambon',
      'storyteller',
      'consent.money',
    ])
  })

  it('stays what the portal said of a field until its words change', () => {
    const answered = {
      errors: { ownerFundId: 'knowledge.error.notKeeper', title: 'common.error.required' },
      draft: draft(),
    } as const
    expect(openErrors(draft({ title: 'ใหม่' }), true, answered, now)).toEqual({
      ownerFundId: 'knowledge.error.notKeeper',
    })
    expect(openErrors(draft({ title: 'ใหม่', ownerFundId: 'fund-2' }), true, answered, now)).toEqual({})
  })
})
