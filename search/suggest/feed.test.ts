import { expect, it } from 'vitest'
import { createEmbeddedEngine } from '../engines/embedded/embedded-engine.ts'
import type { SearchDocument } from '../types.ts'
import { makeDocument } from '#tests/factories/documents.ts'
import { feedingSuggestions } from './feed.ts'

const item = (id: string, title: string) => makeDocument({ id: `item-${id}`, title })
const all = async function* (...documents: SearchDocument[]) {
  yield await Promise.resolve(documents)
}
const open = () => {
  const fed = feedingSuggestions(createEmbeddedEngine())
  return { ...fed, titles: (typed: string) => fed.suggestions.suggest(typed, 8).map(({ text }) => text) }
}

it('suggests what was put in, as it is now, until it is taken out', async () => {
  const { engine, titles } = open()
  await engine.upsert([item('a', 'ธนาคารขยะ')])
  expect(titles('ธนาคารข')).toEqual(['ธนาคารขยะ'])
  await engine.upsert([item('a', 'กองบุญข้าว')])
  expect([titles('ธนาคารข'), titles('กองบุญข')]).toEqual([[], ['กองบุญข้าว']])
  await engine.remove(['item-a'])
  expect(titles('กองบุญข')).toEqual([])
})

it('suggests only what the rebuilt engine holds, and the old until then', async () => {
  const { engine, titles } = open()
  await engine.upsert([item('old', 'ธนาคารขยะ')])
  const seen: string[][] = []
  const slowly = async function* () {
    yield await Promise.resolve([item('new', 'กองบุญข้าว')])
    seen.push(titles('ธนาคารข'), titles('กองบุญข'))
  }
  await engine.rebuild(slowly())
  expect(seen).toEqual([['ธนาคารขยะ'], []])
  expect([titles('ธนาคารข'), titles('กองบุญข')]).toEqual([[], ['กองบุญข้าว']])
})

it('keeps a change that came while everything was read anew', async () => {
  const { engine, titles } = open()
  const meanwhile = async function* () {
    yield await Promise.resolve([item('a', 'ธนาคารขยะ')])
    await engine.upsert([item('a', 'กองบุญข้าว')])
  }
  await engine.rebuild(meanwhile())
  expect([titles('ธนาคารข'), titles('กองบุญข')]).toEqual([[], ['กองบุญข้าว']])
})

it('is as it was after a rebuild that broke off, and suggests nothing an engine refused', async () => {
  const { engine, titles } = open()
  await engine.rebuild(all(item('a', 'ธนาคารขยะ')))
  const broken = async function* () {
    yield await Promise.resolve([item('b', 'กองบุญข้าว')])
    throw new Error('the database went away')
  }
  await expect(engine.rebuild(broken())).rejects.toThrow('went away')
  expect([titles('ธนาคารข'), titles('กองบุญข')]).toEqual([['ธนาคารขยะ'], []])
  const refusing = feedingSuggestions({
    ...createEmbeddedEngine(),
    upsert: () => Promise.reject(new Error('full')),
  })
  await expect(refusing.engine.upsert([item('a', 'ธนาคารขยะ')])).rejects.toThrow('full')
  expect(refusing.suggestions.suggest('ธนาคารข', 8)).toEqual([])
})
