import { Worker } from 'node:worker_threads'
import type { SearchEngine, SearchPage, Suggestion } from '#search/types.ts'
import type { FromWorker, Question, ToWorker } from './worker-messages.ts'

type Waiting = { resolve: (answer: unknown) => void; reject: (error: Error) => void }

/**
 * The embedded engine on a thread of its own, so that indexing a long text never keeps a visitor waiting. Same answers
 * as `createEmbeddedEngine()`. Rejects with the worker's message when a call fails, and every open call when the
 * thread ends. An idle worker does not keep the process alive.
 */
export function createEmbeddedEngineInWorker(): SearchEngine {
  const worker = new Worker(new URL('./worker-bootstrap.mjs', import.meta.url))
  const waiting = new Map<number, Waiting>()
  let calls = 0
  let ended: Error | undefined
  const end = (reason: Error) => {
    ended ??= reason
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (message: FromWorker) => {
    const one = waiting.get(message.call)
    waiting.delete(message.call)
    if (waiting.size === 0) worker.unref()
    if ('error' in message) one?.reject(new Error(message.error))
    else one?.resolve(message.answer)
  })
  worker.on('error', (error: unknown) => end(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => end(new Error('the search thread has ended')))
  worker.unref()
  const ask = (question: Question) =>
    new Promise<unknown>((resolve, reject) => {
      if (ended) {
        reject(ended)
        return
      }
      const message: ToWorker = { call: ++calls, question }
      // why: posting may throw (a value that cannot be copied); only a posted question waits for an answer.
      worker.postMessage(message)
      waiting.set(message.call, { resolve, reject })
      worker.ref()
    })
  return {
    name: 'embedded',
    async upsert(documents) {
      await ask({ ask: 'upsert', documents })
    },
    async remove(ids) {
      await ask({ ask: 'remove', ids })
    },
    ids: async () => (await ask({ ask: 'ids' })) as string[],
    revisions: async () => (await ask({ ask: 'revisions' })) as Map<string, string>,
    count: async () => (await ask({ ask: 'count' })) as number,
    search: async (request) => (await ask({ ask: 'search', request })) as SearchPage,
    suggest: async (prefix, limit) => (await ask({ ask: 'suggest', prefix, limit })) as Suggestion[],
    async useSynonyms(groups) {
      await ask({ ask: 'use-synonyms', groups })
    },
    async rebuild(documents) {
      await ask({ ask: 'rebuild-begin' })
      try {
        for await (const batch of documents) await ask({ ask: 'rebuild-batch', documents: batch })
        await ask({ ask: 'rebuild-commit' })
      } catch (error) {
        if (!ended) await ask({ ask: 'rebuild-abort' })
        throw error
      }
    },
    async close() {
      end(new Error('the search engine is closed'))
      await worker.terminate()
    },
  }
}
