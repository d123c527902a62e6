import type { Suggestions } from './suggest/feed.ts'
import { findSimilar } from './similar.ts'
import { remember } from './remember.ts'
import type { SearchDocument, SearchEngine, SearchPortal, SearchRequest } from './types.ts'

type Parts = {
  engine: SearchEngine
  /** Suggestions beside the engines; without them the engine suggests. */
  suggestions?: Suggestions
  /** Documents as they are now, to compare; without it nothing is like anything. */
  documents?: (ids: string[]) => Promise<SearchDocument[]>
  fallback?: SearchEngine
  timeoutMs?: number
  restMs?: number
  now?: () => number
}

/** Search that degrades instead of dying: a slow or failing engine rests a while and the fallback answers, saying so. */
export function createSearchPortal({
  engine,
  suggestions,
  documents,
  fallback,
  timeoutMs = 2_000,
  restMs = 10_000,
  now = Date.now,
}: Parts): SearchPortal {
  let restUntil = 0
  const ask = async <T>(
    question: (of: SearchEngine) => Promise<T>,
    degrade: (answer: T) => T,
  ): Promise<T> => {
    if (!fallback) return question(engine)
    if (now() >= restUntil) {
      try {
        return await within(timeoutMs, question(engine))
      } catch {
        restUntil = now() + restMs
      }
    }
    return degrade(await question(fallback))
  }
  const search = (request: SearchRequest) =>
    ask(
      (of) => of.search(request),
      (page) => ({ ...page, degraded: true }),
    )
  const similar = remember((id, limit) =>
    documents === undefined ? Promise.resolve([]) : findSimilar(id, limit, { search, documents }),
  )
  return {
    search,
    similar: (id, limit) => similar(id, limit, now()),
    suggest: (prefix, limit) =>
      suggestions === undefined
        ? ask(
            (of) => of.suggest(prefix, limit),
            (found) => found,
          )
        : Promise.resolve(suggestions.suggest(prefix, limit)),
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
