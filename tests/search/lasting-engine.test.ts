import { afterEach, expect, it } from 'vitest'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import { createLastingEngine } from '#search/lasting-engine.ts'
import type { SearchEngine, SearchRequest } from '#search/types.ts'
import { makeDocument } from '#tests/factories/documents.ts'

const library = [makeDocument({ id: 'item-a', title: 'ธนาคารขยะ' })]
const request: SearchRequest = { query: 'ขยะ', filters: {}, sort: 'relevance', page: 1, pageSize: 10 }

let threads: SearchEngine[] = []
let refills = 0
let lasting: SearchEngine
afterEach(() => lasting.close())

async function open(refill = (engine: SearchEngine) => engine.upsert(library)): Promise<void> {
  threads = []
  refills = 0
  lasting = createLastingEngine({
    create() {
      const thread = createEmbeddedEngineInWorker()
      threads.push(thread)
      return thread
    },
    refill(engine) {
      refills++
      return refill(engine)
    },
  })
  await lasting.upsert(library)
}

/** The thread ends, as for want of memory. */
const end = () => threads.at(-1)?.close()

it('answers again after its thread has ended, with everything in it, and starts one new thread only', async () => {
  await open()
  await end()
  const pages = await Promise.all([lasting.search(request), lasting.search(request), lasting.count()])
  expect([pages[0].total, pages[1].total, pages[2], threads.length, refills]).toEqual([1, 1, 1, 2, 1])
})

it('refuses a write that came to a thread that had ended, so that it comes again', async () => {
  await open()
  await end()
  const more = [makeDocument({ id: 'item-b', title: 'ขยะแลกไข่' })]
  await expect(lasting.upsert(more)).rejects.toThrow('closed')
  await lasting.upsert(more)
  expect((await lasting.ids()).sort()).toEqual(['item-a', 'item-b'])
})

it('tries again with the next question when it could not be filled', async () => {
  let away = true
  await open((engine) => (away ? Promise.reject(new Error('no database')) : engine.upsert(library)))
  await end()
  await expect(lasting.search(request)).rejects.toThrow('no database')
  away = false
  expect((await lasting.search(request)).total).toBe(1)
})

it('keeps its thread when a question fails', async () => {
  await open()
  const broken: unknown = { query: null }
  await expect(lasting.search(broken as SearchRequest)).rejects.toThrow()
  expect([await lasting.count(), threads.length]).toEqual([1, 1])
})
