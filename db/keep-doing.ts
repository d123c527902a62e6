/**
 * Does a piece of background work again and again. `work` answers how long to rest before the next turn, in
 * milliseconds; after a failure the rest is `pollMs`, since whatever failed is asked again.
 */
export function keepDoing(work: () => Promise<number>, pollMs: number) {
  let timer: NodeJS.Timeout | undefined
  let turn: Promise<void> = Promise.resolve()
  let stopped = true
  function next(): void {
    if (stopped) return
    turn = work()
      // why: without the database nothing can be done; the next turn asks again.
      .catch(() => pollMs)
      .then((rest) => {
        if (!stopped) timer = setTimeout(next, rest)
      })
  }
  return {
    start(): void {
      if (!stopped) return
      stopped = false
      next()
    },
    /** Resolves when the turn under way has ended. */
    async stop(): Promise<void> {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}
