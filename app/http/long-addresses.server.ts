import type { Server, ServerOptions } from 'node:http'
import type { Duplex } from 'node:stream'
import { MESSAGES } from '#app/i18n/translator.server.ts'

/**
 * How much the address and the headers of a request may hold together. A Thai letter in an address takes nine bytes, so
 * Node's own 16 KB end at 1,700 letters, which somebody pastes into a search box.
 */
export const SERVER_OPTIONS: ServerOptions = { maxHeaderSize: 64 * 1024 }

const STATUS: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Says in words that an address is too long; Node alone answers with nothing to read. */
export function explainLongAddresses(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status = STATUS[error.code ?? ''] ?? '400 Bad Request'
    const body = error.code === 'HPE_HEADER_OVERFLOW' ? tooLongPage() : ''
    const headers = [
      `HTTP/1.1 ${status}`,
      'Content-Type: text/html; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Content-Security-Policy: default-src 'none'",
      'Connection: close',
    ]
    socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`)
  })
}

/** Both languages, as nothing of the request could be read. */
function tooLongPage(): string {
  const { th, en } = MESSAGES
  return `<!doctype html><html lang="th"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${th['trouble.longAddress']} · ${th['common.portalName']}</title>
<h1>${th['trouble.longAddress']}</h1>
<p><a href="/search">${th['search.title']}</a></p>
<p lang="en">${en['trouble.longAddress']} <a href="/search?lang=en">${en['search.title']}</a></p></html>`
}
