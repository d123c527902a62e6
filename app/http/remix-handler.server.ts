import {
  createReadableStreamFromReadable,
  createRequestHandler,
  writeReadableStreamToWritable,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node'
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import { bodyLimit, limitedBody } from './body-limit.server.ts'

type Options = {
  /** The finished build, or gives the newest one. */
  build: ServerBuild | (() => Promise<ServerBuild>)
  mode: string
  contextOf: (request: ExpressRequest, response: ExpressResponse) => AppLoadContext & { origin: string }
}

/** Lets Remix answer what Express receives; bodies are counted on their way in (`body-limit.server.ts`). */
export function remixHandler({ build, mode, contextOf }: Options): RequestHandler {
  const answer = createRequestHandler(build, mode)
  return (request, response, next) => {
    const context = contextOf(request, response)
    const asked = asRemix(request, response, context.origin)
    if (asked === null) {
      response.sendStatus(400)
      return
    }
    answer(asked, context)
      .then((answered) => send(answered, response))
      .catch(next)
  }
}

/** The request as Remix takes it; null where its address is none. */
function asRemix(request: ExpressRequest, response: ExpressResponse, origin: string): Request | null {
  const address = origin + request.originalUrl
  if (!request.originalUrl.startsWith('/') || !URL.canParse(address)) return null
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value)
  // why: who may send was decided before (decision 0004). Remix would decide again by Host, which a proxy may rewrite.
  headers.delete('origin')
  const aborted = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) aborted.abort()
  })
  const init: RequestInit & { duplex?: 'half' } = { method: request.method, headers, signal: aborted.signal }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const { body, answered } = limitedBody(request, bodyLimit(new URL(address).pathname))
    response.once('finish', answered)
    init.body = createReadableStreamFromReadable(body)
    init.duplex = 'half'
  }
  return new Request(address, init)
}

async function send(answered: Response, response: ExpressResponse): Promise<void> {
  response.statusMessage = answered.statusText
  response.status(answered.status)
  for (const [name, value] of answered.headers) response.append(name, value)
  if (answered.body === null) response.end()
  else await writeReadableStreamToWritable(answered.body, response)
}
