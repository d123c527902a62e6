import { describe, expect, it } from 'vitest'
import { completeDraft, storyOf } from '#tests/factories/drafts.ts'
import { draftSchema } from '../item-content.ts'
import { openingDocument } from '../case-sections.ts'
import { anchorOf, missingFields } from './completeness.ts'

describe('what a working copy still lacks', () => {
  it('is nothing when every starred field and section is filled in', () => {
    expect(missingFields(completeDraft('fund'), true)).toEqual({})
  })

  it('names each starred section of which only the heading stands there', () => {
    const draft = { ...completeDraft('fund'), body: openingDocument() }
    expect(Object.keys(missingFields(draft, true))).toEqual(['body.process', 'body.results', 'body.lessons'])
    expect(missingFields(draft, false)).toEqual({})
  })

  it('is counted once for a story that is not begun', () => {
    const draft = { ...completeDraft('fund'), body: storyOf({}) }
    expect(missingFields(draft, true)).toEqual({ body: 'knowledge.error.bodyEmpty' })
    expect(missingFields(draftSchema.parse({}), true)).toMatchObject({ body: 'knowledge.error.bodyEmpty' })
  })

  it.each([
    ['title', 'title'],
    ['consent', 'consent.names'],
    ['authors.0', 'authors'],
    ['benefitTypes.12', 'benefitTypes'],
    ['sources.0.url', 'sources.0.url'],
    ['body.process', 'body.process'],
  ])('is shown for %s at %s', (field, anchor) => {
    expect(anchorOf(field)).toBe(anchor)
  })
})
