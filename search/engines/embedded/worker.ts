import { parentPort } from 'node:worker_threads'
import { createEmbeddedEngine } from './embedded-engine.ts'
import type { FromWorker, Question, ToWorker } from './worker-messages.ts'

let engine = createEmbeddedEngine()
let next = engine
let synonyms: readonly (readonly string[])[] = []

/** Answers one question; a rebuild fills a second engine, which takes over only when it is whole. */
async function answer(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'upsert':
      return engine.upsert(question.documents)
    case 'remove':
      return engine.remove(question.ids)
    case 'ids':
      return engine.ids()
    case 'revisions':
      return engine.revisions()
    case 'count':
      return engine.count()
    case 'search':
      return engine.search(question.request)
    case 'suggest':
      return engine.suggest(question.prefix, question.limit)
    case 'use-synonyms':
      synonyms = question.groups
      return engine.useSynonyms(synonyms)
    case 'rebuild-begin':
      next = createEmbeddedEngine()
      return undefined
    case 'rebuild-batch':
      return next.upsert(question.documents)
    case 'rebuild-commit':
      // why: groups may have come while the second engine was filled.
      await next.useSynonyms(synonyms)
      engine = next
      return undefined
    case 'rebuild-abort':
      next = engine
      return
  }
}

const port = parentPort
port?.on('message', ({ call, question }: ToWorker) => {
  const reply = (message: FromWorker) => port.postMessage(message)
  // why: in a then, so that an error thrown at once is answered like any other.
  void Promise.resolve()
    .then(() => answer(question))
    .then(
      (given) => reply({ call, answer: given }),
      (error: unknown) => reply({ call, error: error instanceof Error ? error.message : String(error) }),
    )
})
