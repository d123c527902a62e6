import type { SearchDocument, SearchEngine } from '../types.ts'
import { createSuggester, type Suggester } from './suggester.ts'

/** A suggester that can be filled anew while it answers. */
export type Suggestions = Pick<Suggester, 'suggest'>

/**
 * An engine that passes on every document it is given, so that suggestions follow the same changes as answers do. A
 * suggestion is never ahead of its engine: what the engine refuses is not suggested either.
 */
export function feedingSuggestions(engine: SearchEngine): { engine: SearchEngine; suggestions: Suggestions } {
  let current = createSuggester()
  let next: Suggester | null = null
  const both = (change: (suggester: Suggester) => void) => {
    change(current)
    // why: a change that comes while everything is read anew may be newer than what was read.
    if (next) change(next)
  }
  const put = (documents: readonly SearchDocument[]) => {
    both((suggester) => documents.forEach((document) => suggester.put(document)))
  }
  return {
    suggestions: { suggest: (typed, limit) => current.suggest(typed, limit) },
    engine: {
      ...engine,
      async upsert(documents) {
        await engine.upsert(documents)
        put(documents)
      },
      async remove(ids) {
        await engine.remove(ids)
        both((suggester) => ids.forEach((id) => suggester.drop(id)))
      },
      suggest: (typed, limit) => Promise.resolve(current.suggest(typed, limit)),
      async rebuild(documents) {
        const fresh = createSuggester()
        next = fresh
        try {
          await engine.rebuild(passedOn(documents, fresh))
          fresh.settle()
          current = fresh
        } finally {
          next = null
        }
      },
    },
  }
}

async function* passedOn(documents: AsyncIterable<SearchDocument[]>, suggester: Suggester) {
  for await (const batch of documents) {
    for (const document of batch) suggester.put(document)
    yield batch
  }
}
