import { once } from 'node:events'
import { createServer, request as send, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { bodyLimit, limitedBody } from './body-limit.server.ts'

const KB = 1024
const LIMIT = 256 * KB

describe('what a request may carry', () => {
  it.each([
    ['/signin', 256],
    ['/signin.data', 256],
    ['/admin/people', 256],
    ['/write/5f2c/extra/save', 256],
    ['/write/5f2c', 4 * KB],
    ['/write/5f2c.data', 4 * KB],
    ['/write/5f2c/save', 8 * KB],
    ['/write/5f2c/picture', 16 * KB],
  ])('to %s is %i KB at most', (path, kilobytes) => {
    expect(bodyLimit(path)).toBe(kilobytes * KB)
  })
})

describe('a body that is counted as it arrives', () => {
  const ends: (() => void)[] = []
  afterEach(() => {
    for (const end of ends.splice(0)) end()
  })

  /** A server that reads bodies up to the limit and says what came of it. */
  async function server() {
    const seen: { came: string; request: IncomingMessage }[] = []
    const listening = createServer((request, response) => {
      const { body, answered } = limitedBody(request, LIMIT)
      listening.emit('begun')
      response.once('finish', answered)
      let bytes = 0
      const came = (what: string) => {
        seen.push({ came: what, request })
        response.end(what)
      }
      body.on('data', (chunk: Buffer) => (bytes += chunk.length))
      body.once('end', () => came(`${bytes} bytes`))
      body.once('error', ({ message }) => came(message))
    })
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
    ends.push(
      () => void listening.close(),
      () => listening.closeAllConnections(),
    )
    const begun = once(listening, 'begun')
    return { seen, begun, port: (listening.address() as AddressInfo).port }
  }

  /** Sends pieces of 64 KB without a length until the answer is here; how many bytes left us. */
  function sendEndlessly(port: number): Promise<{ answer: string; sent: number }> {
    return new Promise((resolve, reject) => {
      let sent = 0
      let answer = ''
      const going = send(
        { port, method: 'POST', headers: { 'Transfer-Encoding': 'chunked' } },
        (response) => {
          response.on('data', (chunk: Buffer) => (answer += chunk.toString()))
          response.once('end', () => {
            going.destroy()
            resolve({ answer, sent })
          })
        },
      )
      going.on('error', reject)
      const piece = Buffer.alloc(64 * KB, 'a')
      const more = () => {
        if (sent >= 300 * KB * KB || answer !== '') return
        sent += piece.length
        if (going.write(piece)) setImmediate(more)
        else going.once('drain', more)
      }
      more()
    })
  }

  it('is read no further than the limit where no length was declared', async () => {
    const { port, seen } = await server()
    const { answer, sent } = await sendEndlessly(port)
    expect(answer).toBe(`a request body of more than ${LIMIT} bytes was refused`)
    // why: the rest waits in buffers of the two sockets; 300 MB would have come had anybody read on.
    expect(sent).toBeLessThan(32 * KB * KB)
    expect(seen[0]?.request.socket.bytesRead).toBeLessThan(LIMIT + 4 * KB * KB)
  })

  it('is refused at once where too great a length was declared', async () => {
    const { port } = await server()
    const socket = connect(port, '127.0.0.1')
    ends.push(() => socket.destroy())
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${300 * KB * KB}\r\n\r\n`)
    const [answer] = await new Promise<[Buffer]>((resolve) => socket.once('data', (data) => resolve([data])))
    expect(answer.toString()).toContain('was refused')
  })

  it('is no longer than its declared length, whatever follows', async () => {
    const { port, seen } = await server()
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n${'a'.repeat(300 * KB)}`)
    socket.resume()
    await new Promise((resolve) => socket.once('close', resolve))
    expect(seen.map(({ came }) => came)).toEqual(['10 bytes'])
  })

  it('is not taken for whole where the sender breaks off', async () => {
    const { port, seen, begun } = await server()
    const socket = connect(port, '127.0.0.1')
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n')
    await begun
    socket.destroy()
    await expect
      .poll(() => seen.map(({ came }) => came), { timeout: 4_000 })
      .toEqual(['the sender broke off'])
  })

  it('arrives whole up to the limit', async () => {
    const { port } = await server()
    const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: 'a'.repeat(LIMIT) })
    expect(await answer.text()).toBe(`${LIMIT} bytes`)
  })
})
