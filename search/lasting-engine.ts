import type { SearchEngine } from './types.ts'

type Parts = { create: () => SearchEngine; refill: (engine: SearchEngine) => Promise<void> }

/**
 * An engine whose thread may end, for want of memory say, and is then replaced: a new one is filled from the database,
 * questions wait for it, and writes are refused once so that their outbox rows come again.
 */
export function createLastingEngine({ create, refill }: Parts): SearchEngine {
  let current = Promise.resolve(create())
  let closed = false
  let synonyms: readonly (readonly string[])[] = []

  /** Replaces an engine that has ended; true where there was reason to. */
  async function renewed(ended: Promise<SearchEngine>): Promise<boolean> {
    const engine = await ended.catch(() => undefined)
    // why: a busy engine answers late, one that has ended refuses at once.
    if (closed || (engine !== undefined && (await isThere(engine)))) return false
    if (current === ended) {
      current = filled()
      // why: whoever asks next hears of a refill that failed, and begins another.
      current.catch(() => undefined)
    }
    return true
  }
  async function filled(): Promise<SearchEngine> {
    const next = create()
    try {
      await next.useSynonyms(synonyms)
      await refill(next)
      return next
    } catch (cause) {
      await next.close()
      throw cause
    }
  }

  async function write<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const used = current
    try {
      return await work(await used)
    } catch (cause) {
      await renewed(used)
      throw cause
    }
  }
  async function read<T>(work: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const used = current
    try {
      return await work(await used)
    } catch (cause) {
      if (await renewed(used)) return work(await current)
      throw cause
    }
  }

  return {
    name: 'embedded',
    upsert: (documents) => write((engine) => engine.upsert(documents)),
    remove: (ids) => write((engine) => engine.remove(ids)),
    rebuild: (documents) => write((engine) => engine.rebuild(documents)),
    ids: () => read((engine) => engine.ids()),
    revisions: () => read((engine) => engine.revisions()),
    count: () => read((engine) => engine.count()),
    search: (request) => read((engine) => engine.search(request)),
    suggest: (prefix, limit) => read((engine) => engine.suggest(prefix, limit)),
    useSynonyms(groups) {
      synonyms = groups
      return read((engine) => engine.useSynonyms(groups))
    },
    async close() {
      closed = true
      await current.then(
        (engine) => engine.close(),
        () => undefined,
      )
    },
  }
}

const isThere = (engine: SearchEngine) =>
  engine.count().then(
    () => true,
    () => false,
  )
