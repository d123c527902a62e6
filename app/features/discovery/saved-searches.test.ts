import { describe, expect, it } from 'vitest'
import { fieldErrors } from '#app/features/accounts/field-errors.ts'
import { newSavedSearchSchema } from './saved-searches.form.ts'
import { feedPath, newestPath, requestOf, savePath, stateOf } from './saved-searches.ts'

describe('a search that is kept', () => {
  it.each([
    ['', ''],
    ['?page=7', ''],
    ['?q=+ออม+&page=2', `?q=${encodeURIComponent('ออม')}`],
    ['?province=TH-90&kind=case&x=1', '?kind=case&province=TH-90'],
    ['?q=a&sort=newest&exact=1&lang=en', '?q=a&sort=newest&exact=1'],
    ['not an address at all', ''],
  ])('from “%s” has one form', (written, state) => {
    expect(stateOf(requestOf(written))).toBe(state)
    expect(stateOf(requestOf(state))).toBe(state)
  })

  it('leads to a form that keeps it, to its feed and to its newest items', () => {
    const request = requestOf('?q=a&kind=case&sort=title&page=3')
    expect(savePath(request)).toBe('/saved-searches/new?q=a&kind=case&sort=title')
    expect(feedPath(request, 'th')).toBe('/search.atom?q=a&kind=case')
    expect(feedPath(request, 'en')).toBe('/search.atom?q=a&kind=case&lang=en')
    expect(feedPath(requestOf(''), 'th')).toBe('/search.atom')
    expect(newestPath('?q=a&sort=title')).toBe('/search?q=a&sort=newest')
  })

  it.each([
    ['without a name', { name: '   ' }, { name: 'saved.error.nameMissing' }],
    ['with a name of 101 characters', { name: 'ก'.repeat(101) }, { name: 'saved.error.nameLong' }],
    ['with an alert nobody knows', { alert: 'pigeon' }, { alert: 'saved.error.alert' }],
    ['longer than any of ours', { search: `?kind=${'x'.repeat(9000)}` }, { search: 'saved.error.tooLong' }],
  ])('%s is refused with the field and the remedy', (_, change, errors) => {
    const parsed = newSavedSearchSchema.safeParse({ name: 'ก', alert: 'none', search: '', ...change })
    expect(parsed.error === undefined ? {} : fieldErrors(parsed.error)).toEqual(errors)
  })

  it('takes a name of exactly 100 characters', () => {
    const form = { name: 'ก'.repeat(100), alert: 'mail', search: '?q=ออม' }
    expect(newSavedSearchSchema.safeParse(form).success).toBe(true)
  })
})
