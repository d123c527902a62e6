import { describe, expect, it } from 'vitest'
import { shortQuery } from './short-query.ts'

describe('a question in a heading', () => {
  it.each([
    ['', ''],
    ['ออมวันละบาท', 'ออมวันละบาท'],
    ['ก'.repeat(60), 'ก'.repeat(60)],
    ['ก'.repeat(61), `${'ก'.repeat(60)}…`],
    // The sixtieth letter carries a mark and a tone, which go with it.
    [`${'ก'.repeat(58)}ที่นี่`, `${'ก'.repeat(58)}…`],
  ])('%s is shortened between letters', (query, expected) => {
    expect(shortQuery(query)).toBe(expected)
  })
})
