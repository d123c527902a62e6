import { describe, expect, it } from 'vitest'
import { readSearchRequest, searchPath, toggleFacet } from './search-request.ts'

const read = (query: string) => readSearchRequest(new URLSearchParams(query))

describe('the address of a search', () => {
  it.each([
    ['page=0', 1],
    ['page=-3', 1],
    ['page=1.5', 1],
    ['page=abc', 1],
    ['page=99999', 1],
    ['page=7', 7],
  ])('never fails on a strange page: %s', (query, page) => {
    expect(read(query).page).toBe(page)
  })

  it('falls back to relevance when it does not know the order', () => {
    expect(read('sort=cheapest').sort).toBe('relevance')
    expect(read('sort=newest').sort).toBe('newest')
  })

  it.each([
    ['sort=distance&near=TH-55', 'distance', 'TH-55'],
    ['sort=distance', 'relevance', undefined],
    ['sort=distance&near=TH-99', 'relevance', undefined],
    ['sort=distance&near=', 'relevance', undefined],
    ['sort=title&near=TH-55', 'title', 'TH-55'],
  ])('measures only from a province it knows: %s', (query, sort, near) => {
    expect(read(query)).toMatchObject({ sort })
    expect(read(query).near).toBe(near)
    expect(readSearchRequest(new URL(searchPath(read(query)), 'http://localhost').searchParams)).toEqual(
      read(query),
    )
  })

  it('cuts a query that is longer than any question', () => {
    expect(read(`q=${'ก'.repeat(5000)}`).query).toHaveLength(400)
  })

  it('can be written and read back without losing a filter', () => {
    const request = read('q=ผู้สูงอายุ&benefit=elderly&benefit=death&province=TH-90&sort=title&page=3&exact=1')
    expect(readSearchRequest(new URL(searchPath(request), 'http://localhost').searchParams)).toEqual(request)
  })

  it('switches a filter on and off and begins again at the first page', () => {
    const request = read('q=ออม&page=4')
    const narrowed = toggleFacet(request, 'region', 'S')
    expect(searchPath(narrowed)).toBe(`/search?q=${encodeURIComponent('ออม')}&region=S`)
    expect(searchPath(toggleFacet(narrowed, 'region', 'S'))).toBe(`/search?q=${encodeURIComponent('ออม')}`)
  })
})
