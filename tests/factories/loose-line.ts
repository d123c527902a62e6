import type { SearchEngine } from '#search/types.ts'

export type Line = {
  /** As when the server is down. */
  cut: boolean
  /** As when the server hangs: nothing ever comes back. */
  dead: boolean
  /** The name of a document that it cannot take. */
  poison: string
  /** Happens after the documents were given and before they are written. */
  beforeWrite: (() => Promise<void>) | null
  /** How often it was asked to write. */
  writes: number
}

/** A real engine at the end of a line that can be cut. */
export function onALooseLine(engine: SearchEngine): { line: Line; engine: SearchEngine } {
  const line: Line = { cut: false, dead: false, poison: '', beforeWrite: null, writes: 0 }
  async function through<T>(work: () => Promise<T>): Promise<T> {
    if (line.cut) throw new Error('no connection')
    if (line.dead) return new Promise(() => undefined)
    return work()
  }
  async function write(work: () => Promise<void>): Promise<void> {
    line.writes++
    const interlude = line.beforeWrite
    line.beforeWrite = null
    await interlude?.()
    await work()
  }
  return {
    line,
    engine: {
      ...engine,
      upsert: (documents) =>
        through(() => {
          if (documents.some(({ id }) => id === line.poison)) throw new Error('a document it cannot take')
          return write(() => engine.upsert(documents))
        }),
      remove: (ids) => through(() => write(() => engine.remove(ids))),
      rebuild: (documents) => through(() => engine.rebuild(documents)),
      ids: () => through(() => engine.ids()),
      revisions: () => through(() => engine.revisions()),
      count: () => through(() => engine.count()),
      search: (request) => through(() => engine.search(request)),
      suggest: (prefix, limit) => through(() => engine.suggest(prefix, limit)),
    },
  }
}
