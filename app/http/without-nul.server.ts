import { Transform } from 'node:stream'

/**
 * Passes bytes on and leaves every 0x00 out, which no page, script or style may hold.
 *
 * React 18's renderer for Node fills buffers of 2,048 bytes. Where the next letter needs more bytes than are left, it
 * sends the whole buffer, and the unused bytes at its end reach the reader as NUL. A Thai letter takes three bytes, so
 * this happens in about every second Thai page. The letter itself follows complete in the next buffer.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      let from = 0
      for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
        if (at > from) this.push(chunk.subarray(from, at))
        from = at + 1
      }
      if (from < chunk.length) this.push(chunk.subarray(from))
      done()
    },
  })
}
