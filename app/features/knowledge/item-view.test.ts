import { describe, expect, it } from 'vitest'
import { itemView } from './item-view.server.ts'

const frame = {
  slug: 'item',
  kind: 'case',
  origin: 'member',
  fund: null,
  version: 1,
  publishedAt: new Date('2026-01-15T03:00:00Z'),
  bylineHidden: false,
}

describe('an item as a page', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'mailto:a@b.c'])(
    'names a source but does not link it to %s',
    (url) => {
      const stored = { sources: [{ title: 'รายงานประจำปี', url, date: '' }] }
      expect(itemView(stored, frame, 'th').sources).toMatchObject([{ title: 'รายงานประจำปี', url: '' }])
    },
  )

  it.each([
    ['2024-08-31', '31 ส.ค. 2567', '31 Aug 2024'],
    ['2567', '2567', '2024'],
    ['ราว พ.ศ. 2557', 'ราว พ.ศ. 2557', 'ราว พ.ศ. 2557'],
    ['2024-13-45', '2024-13-45', '2024-13-45'],
    [' ', null, null],
  ])('shows the date %j of a source as %j, in English as %j', (date, thai, english) => {
    const content = { sources: [{ title: 'รายงานประจำปี', url: '', date }] }
    expect(itemView(content, frame, 'th').sources).toMatchObject([{ title: 'รายงานประจำปี', date: thai }])
    expect(itemView(content, frame, 'en').sources).toMatchObject([{ date: english }])
  })
})
