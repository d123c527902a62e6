import { describe, expect, it } from 'vitest'
import { answerUnlessKnown } from './not-modified.server.ts'

const changed = Date.parse('2026-11-25T03:00:00.400Z')
const ask = (headers: Record<string, string>, text = 'ก') =>
  answerUnlessKnown(new Request('https://k.example/search.atom', { headers }), text, {
    changed,
    headers: { 'Content-Type': 'text/plain' },
  })
const tag = ask({}).headers.get('ETag') ?? ''
const other = ask({}, 'ข').headers.get('ETag') ?? ''

describe('a text that was fetched before', () => {
  it.each([
    ['travels when nothing is known of it', {}, 200],
    ['stays home when the tag is known', { 'If-None-Match': tag }, 304],
    ['stays home when one of several tags is right', { 'If-None-Match': `${other}, ${tag}` }, 304],
    ['stays home when a proxy made the tag strong', { 'If-None-Match': tag.replace('W/', '') }, 304],
    ['travels when it has changed', { 'If-None-Match': other }, 200],
    ['stays home when nothing is newer', { 'If-Modified-Since': 'Wed, 25 Nov 2026 03:00:00 GMT' }, 304],
    ['travels when it is newer', { 'If-Modified-Since': 'Wed, 25 Nov 2026 02:59:59 GMT' }, 200],
    ['travels when the moment cannot be read', { 'If-Modified-Since': 'yesterday' }, 200],
    [
      'believes the tag more than the moment',
      { 'If-None-Match': other, 'If-Modified-Since': 'Wed, 25 Nov 2026 03:00:00 GMT' },
      200,
    ],
  ])('%s', async (_, headers, status) => {
    const answer = ask(headers)
    expect([answer.status, await answer.text()]).toEqual([status, status === 200 ? 'ก' : ''])
    expect(answer.headers.get('ETag')).toBe(tag)
    expect(answer.headers.get('Last-Modified')).toBe('Wed, 25 Nov 2026 03:00:00 GMT')
  })
})
