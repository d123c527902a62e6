import { Transform, type Readable } from 'node:stream'
import type { IncomingMessage } from 'node:http'

const KB = 1024
const MB = 1024 * KB

/** How much of a refused body is taken and thrown away, so that a browser gets round to reading the answer. */
const MOST_DRAINED = 32 * MB

/** Paths that may take more than an ordinary form; `.data` is how a page in the browser sends its form. */
const LARGER: readonly [RegExp, number][] = [
  // why: a picture of 15 MB and the form around it.
  [/^\/write\/[^/]+\/picture$/u, 16 * MB],
  // why: two million letters of Thai, the longest text, with its structure.
  [/^\/write\/[^/]+\/save$/u, 8 * MB],
  // why: a plain form writes each Thai letter as nine bytes.
  [/^\/write\/[^/]+?(?:\.data)?$/u, 4 * MB],
]
const ORDINARY = 256 * KB

/** How many bytes a request to a path may carry. */
export function bodyLimit(path: string): number {
  return LARGER.find(([pattern]) => pattern.test(path))?.[1] ?? ORDINARY
}

/** A body held more bytes than it may; nothing behind `limit` was kept. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge'
  constructor(readonly limit: number) {
    super(`a request body of more than ${limit} bytes was refused`)
  }
}

/** Whether reading a body failed for its size. Goes by name, as the build has a copy of the class of its own. */
export function isBodyTooLarge(error: unknown): error is BodyTooLarge {
  return error instanceof Error && error.name === 'BodyTooLarge' && 'limit' in error
}

/**
 * The body of a request, counted as it arrives: reading it fails with `BodyTooLarge` at the first byte too many, also
 * where the sender declared no length or a wrong one, and fails where the sender breaks off, so that half a form is
 * never taken for a whole one. Few bytes wait in memory. `answered` is to be called once the answer is out.
 */
export function limitedBody(
  request: IncomingMessage,
  limit: number,
): { body: Readable; answered: () => void } {
  let received = 0
  const body = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      received += chunk.length
      if (received > limit) done(new BodyTooLarge(limit))
      else done(null, chunk)
    },
  })
  // why: nobody may be reading when it fails, and an error without a listener ends the process.
  body.on('error', () => undefined)
  request.once('close', () => {
    if (!request.complete) body.destroy(new Error('the sender broke off'))
  })
  if (Number(request.headers['content-length'] ?? 0) > limit) body.destroy(new BodyTooLarge(limit))
  else request.pipe(body)
  const answered = () => {
    request.unpipe(body)
    body.destroy()
    let drained = 0
    request.on('data', (chunk: Uint8Array) => {
      drained += chunk.length
      if (drained > MOST_DRAINED) request.destroy()
    })
    request.resume()
  }
  return { body, answered }
}
