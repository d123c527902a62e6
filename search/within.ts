/** What was asked did not come in time. */
export class TooSlow extends Error {
  override name = 'TooSlow'
}

/**
 * The result of `work` if it comes within so many milliseconds; rejects with `TooSlow` otherwise, and with the reason
 * of `signal` when that is given up first. Work that was given up goes on; what comes of it later is ignored, also
 * when it fails.
 */
export async function within<T>(milliseconds: number, work: Promise<T>, signal?: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let giveUp: (() => void) | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow(`no answer within ${milliseconds} ms`)), milliseconds)
    giveUp = () => reject(new TooSlow('given up'))
    if (signal?.aborted === true) giveUp()
    else signal?.addEventListener('abort', giveUp, { once: true })
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    if (giveUp !== undefined) signal?.removeEventListener('abort', giveUp)
  }
}
