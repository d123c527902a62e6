import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeDocument } from '#tests/factories/documents.ts'
import { createEmbeddedEngine } from './engines/embedded/embedded-engine.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { createSearchPortal } from './portal.ts'
import type { SearchEngine, SearchPage, SearchRequest } from './types.ts'

const request = (query: string): SearchRequest => ({
  ...{ query, filters: {}, sort: 'relevance', page: 1, pageSize: 10 },
})
const library = [makeDocument({ id: 'item-a', title: 'กองทุนขยะ' })]

/** A real engine in bad health: `ill` says how the next questions end. */
function moody(engine: SearchEngine) {
  const mood = { ill: 'no' as 'no' | 'failing' | 'silent', asked: 0, late: [] as (() => void)[] }
  const through = <T>(work: () => Promise<T>): Promise<T> => {
    mood.asked++
    if (mood.ill === 'failing') return Promise.reject(new Error('connection refused'))
    if (mood.ill === 'no') return work()
    return new Promise((_, reject) => mood.late.push(() => reject(new Error('far too late'))))
  }
  const ill: SearchEngine = {
    ...engine,
    name: 'meilisearch',
    search: (asked) => through(async () => ({ ...(await engine.search(asked)), engine: 'meilisearch' })),
    suggest: (prefix, limit) => through(() => engine.suggest(prefix, limit)),
    count: () => through(() => engine.count()),
  }
  return { mood, engine: ill }
}

let server: SearchEngine
let fallback: SearchEngine
let mood: ReturnType<typeof moody>['mood']
let ill: SearchEngine
let now: number
let probes: { run: () => void; after: number }[]
let opened: number
const leaked: unknown[] = []
const leak = (cause: unknown) => leaked.push(cause)

beforeEach(async () => {
  ;[server, fallback] = [createEmbeddedEngine(), createEmbeddedEngine()]
  for (const engine of [server, fallback]) await engine.upsert(library)
  ;({ mood, engine: ill } = moody(server))
  now = 0
  probes = []
  opened = 0
  leaked.length = 0
  process.on('unhandledRejection', leak)
})
afterEach(() => {
  process.off('unhandledRejection', leak)
  expect(leaked).toEqual([])
})

const portal = () =>
  createSearchPortal({
    engine: ill,
    fallback,
    timeoutMs: 5,
    breaker: createCircuitBreaker({ now: () => now }),
    schedule: (run, after) => probes.push({ run, after }),
    onOpen: () => opened++,
  })
const by = ({ engine, degraded, total }: SearchPage) => [engine, degraded, total]
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}
/** Lets the rest pass and the probe that was planned for its end go out. */
const restAndProbe = async () => {
  const next = probes.shift()
  now += next?.after ?? 0
  next?.run()
  await turns()
}

it('lets the chosen engine answer while it is well', async () => {
  const search = portal()
  expect(by(await search.search(request('ขยะ')))).toEqual(['meilisearch', false, 1])
  expect(search.state()).toEqual({
    ...{ chosen: 'meilisearch', answering: 'meilisearch', circuit: 'closed', failure: null },
  })
})

it('answers every visitor from the fallback, saying so, and soon stops asking an engine that fails', async () => {
  const search = portal()
  mood.ill = 'failing'
  for (let visitor = 0; visitor < 10; visitor++)
    expect(by(await search.search(request('ขยะ')))).toEqual(['embedded', true, 1])
  expect([mood.asked, opened, probes.length]).toEqual([3, 1, 1])
  expect(search.state()).toMatchObject({
    answering: 'embedded',
    circuit: 'open',
    failure: 'connection refused',
  })
  expect(await search.suggest('กอง', 5)).toHaveLength(1)
})

it('recovers by itself, without a visitor waiting for the probe', async () => {
  const search = portal()
  mood.ill = 'failing'
  for (let visitor = 0; visitor < 3; visitor++) await search.search(request('ขยะ'))
  await restAndProbe()
  expect(search.state().circuit).toBe('open')
  mood.ill = 'no'
  expect(by(await search.search(request('ขยะ')))).toEqual(['embedded', true, 1])
  await restAndProbe()
  expect(search.state()).toMatchObject({ answering: 'meilisearch', circuit: 'closed', failure: null })
  expect(by(await search.search(request('ขยะ')))).toEqual(['meilisearch', false, 1])
})

it('sends the probe although its timer rings a moment too early', async () => {
  const search = portal()
  mood.ill = 'failing'
  for (let visitor = 0; visitor < 3; visitor++) await search.search(request('ขยะ'))
  mood.ill = 'no'
  const early = probes.shift()
  now += (early?.after ?? 0) - 1
  early?.run()
  await turns()
  expect([search.state().circuit, probes.length]).toEqual(['open', 1])
  await restAndProbe()
  expect(search.state().circuit).toBe('closed')
})

it('gives up an engine that hangs after two visitors, and never hears its late failures', async () => {
  const search = portal()
  mood.ill = 'silent'
  for (let visitor = 0; visitor < 4; visitor++)
    expect(by(await search.search(request('ขยะ')))).toEqual(['embedded', true, 1])
  expect([mood.asked, search.state().circuit]).toEqual([2, 'open'])
  mood.ill = 'no'
  await restAndProbe()
  expect(search.state().circuit).toBe('closed')
  for (const end of mood.late) end()
  await turns()
  expect(search.state().circuit).toBe('closed')
})

it('does not tell visitors that nothing was found when the engine was emptied', async () => {
  const search = portal()
  await server.remove(['item-a'])
  expect(by(await search.search(request('ขยะ')))).toEqual(['embedded', true, 1])
  expect([opened, search.state().circuit]).toEqual([1, 'open'])
  await restAndProbe()
  expect(search.state()).toMatchObject({ circuit: 'open', failure: 'it holds only 0 of 1 documents' })
  await server.upsert(library)
  await restAndProbe()
  expect(by(await search.search(request('ขยะ')))).toEqual(['meilisearch', false, 1])
})

it('finds out by its pulse that the index was lost, before any visitor does', async () => {
  const search = portal()
  await search.pulse()
  expect(search.state().circuit).toBe('closed')
  await fallback.upsert([makeDocument({ id: 'item-b' }), makeDocument({ id: 'item-c' })])
  await search.pulse()
  expect(search.state()).toMatchObject({ circuit: 'open', failure: 'it holds only 1 of 3 documents' })
  expect(by(await search.search(request('ขยะ')))).toEqual(['embedded', true, 1])
})

it('takes nothing found for an answer where there is something to find', async () => {
  const search = portal()
  expect(by(await search.search(request('zzqxv')))).toEqual(['meilisearch', false, 0])
  expect(search.state().circuit).toBe('closed')
})

it('has no other engine to turn to where there is only one', async () => {
  mood.ill = 'failing'
  await expect(createSearchPortal({ engine: ill }).search(request('ขยะ'))).rejects.toThrow(
    'connection refused',
  )
})
