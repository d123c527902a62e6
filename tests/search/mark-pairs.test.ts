import { beforeAll, expect, it } from 'vitest'
import { createEmbeddedEngine } from '#search/engines/embedded/embedded-engine.ts'
import type { SearchEngine } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { readPairs } from './read-list.ts'

const PAIRS = readPairs('mark-pairs')
const LOOKALIKES = readPairs('lookalikes')

const document = (id: string, body: string) => makeDocument({ id, title: `เล่ม ${id}`, body })

const LONG = 'คณะกรรมการประชุมทุกไตรมาส และดูแลสมาชิก '.repeat(20)

const search = async (engine: SearchEngine, query: string) =>
  (await engine.search({ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 })).hits.map(
    (hit) => hit.document.id,
  )

let engine: SearchEngine
beforeAll(() => {
  engine = createEmbeddedEngine()
})

it('holds at least sixty different pairs', () => {
  expect(new Set(PAIRS.map(([one, other]) => `${one} ${other}`)).size).toBeGreaterThanOrEqual(60)
})

it.each(PAIRS)('finds %s and %s by either form, the typed one first', async (one, other) => {
  await engine.upsert([document('one', one), document('other', other), document('long', LONG)])
  expect((await search(engine, one)).slice(0, 2)).toEqual(['one', 'other'])
  expect((await search(engine, other)).slice(0, 2)).toEqual(['other', 'one'])
  // why: a short text full of the other form must not win over one exact mention in a long text.
  await engine.upsert([document('one', `${LONG} ${one} ${LONG}`), document('other', `${other} ${other}`)])
  expect((await search(engine, one))[0]).toBe('one')
})

it.each(LOOKALIKES)('does not take %s for %s', async (one, other) => {
  await engine.upsert([document('one', `${LONG} ${one}`), document('other', other), document('long', LONG)])
  expect((await search(engine, one))[0]).toBe('one')
  expect((await search(engine, other))[0]).toBe('other')
})
