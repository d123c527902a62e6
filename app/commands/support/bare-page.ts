import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import express from 'express'
import { createElement as element } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import type { AppLoadContext } from '@remix-run/node'
import { remixHandler } from '#app/http/remix-handler.server.ts'
import { bareBuild } from './bare-build.ts'

/** A page with one sentence on it. */
const BarePage = () =>
  element(
    'html',
    { lang: 'en' },
    element('head', null, element('title', null, 'Bare')),
    element('body', null, element('p', null, 'A bare page.')),
  )

/** What Remix itself suggests, without anything of the portal. */
function answer(request: Request, status: number, headers: Headers, context: EntryContext) {
  headers.set('Content-Type', 'text/html')
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(element(RemixServer, { context, url: request.url }), {
      onShellReady() {
        const body = new PassThrough()
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
        pipe(body)
      },
      onShellError: reject,
    })
  })
}

/**
 * Serves the smallest page that Remix can render, through the portal's own handler: no database, no compression, no
 * security headers, no script. Says where, as the portal does.
 */
export function serveBarePage(): void {
  // why: a page without loaders asks for nothing of its context but the address it is served under.
  const context = { origin: 'http://localhost' } as AppLoadContext
  const app = express()
  app.all(
    '*',
    remixHandler({
      build: bareBuild({ default: answer }, BarePage),
      mode: 'production',
      contextOf: () => context,
    }),
  )
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (typeof address === 'object' && address !== null)
      process.stdout.write(`http://localhost:${address.port}\n`)
  })
  process.once('SIGTERM', () => process.exit(0))
}
