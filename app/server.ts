import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Request, type RequestHandler } from 'express'
import { createServices, readEnvironment, type Environment, type Services } from '#app/context.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { mayChangeThings } from '#app/http/cross-site.server.ts'
import { leadToRefusal, passOn } from '#app/http/judged-request.server.ts'
import type { RequestContext } from '#app/http/load-context.server.ts'
import { explainLongAddresses, SERVER_OPTIONS } from '#app/http/long-addresses.server.ts'
import { giveNonce, nonceOf, securityHeaders } from '#app/http/security-headers.server.ts'

/** How long open requests may take to finish after a stop signal, in milliseconds. */
const GRACE_MS = 10_000

/**
 * Express around the portal. `build` is the finished build, or gives the newest one; `first` answers before anything
 * else, which only development needs.
 */
export function createPortal(
  build: ServerBuild | (() => Promise<ServerBuild>),
  environment: Environment,
  services: Services,
  first?: RequestHandler,
) {
  const originOf = (request: Request) =>
    environment.PUBLIC_ORIGIN ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`
  const app = express()
  app.disable('x-powered-by')
  if (environment.PUBLIC_ORIGIN !== undefined) app.set('trust proxy', 'loopback')

  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  app.use(giveNonce, securityHeaders(environment.PUBLIC_ORIGIN?.startsWith('https:') ?? false), compression())
  if (first !== undefined) app.use(first)
  app.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', setHeaders: keepNamed }),
  )
  app.use('/assets', (_request, response) => void response.sendStatus(404))
  app.use(express.static('build/client', { maxAge: '1h' }))
  app.use((request, _response, next) => {
    const allowed = mayChangeThings({
      method: request.method,
      secFetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      portalOrigin: originOf(request),
    })
    if (allowed) passOn(request)
    else leadToRefusal(request)
    next()
  })
  const answer = createRequestHandler({
    build,
    mode: environment.NODE_ENV,
    getLoadContext: (request, response): RequestContext => ({
      ...services,
      nonce: nonceOf(response),
      origin: originOf(request),
      address: request.ip ?? '',
    }),
  })
  app.all('*', (request, response, next) => void answer(request, response, next))
  return app
}

/** Enhancement modules keep one name from build to build, so they must be asked for again; the rest never changes. */
function keepNamed(response: { setHeader(name: string, value: string): unknown }, file: string): void {
  if (path.basename(file).startsWith('enhance-')) response.setHeader('Cache-Control', 'no-cache')
}

const say = (step: string) => {
  console.log(`• ${step}`)
}

async function start(): Promise<void> {
  const environment = readEnvironment()
  const entry = pathToFileURL(path.resolve('build/server/index.js')).href
  const build = (await import(entry)) as ServerBuild
  const { services, close } = await createServices(environment, say)
  const server = createServer(SERVER_OPTIONS, createPortal(build, environment, services))
  explainLongAddresses(server)
  server.listen(environment.PORT, environment.HOST, () => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : environment.PORT
    const host = environment.HOST === '127.0.0.1' ? 'localhost' : environment.HOST
    console.log(`\nคลังสวัสดิการชุมชน: http://${host}:${port}`)
    if (services.settings.demoAccounts) listDemoAccounts()
  })
  const stop = () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    server.close(() => {
      void close().finally(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  server.once('error', (error) => {
    console.error(`${environment.HOST}:${environment.PORT}: ${error.message}`)
    void close().finally(() => process.exit(1))
  })
}

/** The accounts of the trial installation, one for each role. */
function listDemoAccounts(): void {
  console.log(`\nบัญชีตัวอย่าง · demo accounts (password ${DEMO_PASSWORD})`)
  for (const { username, role } of DEMO_ACCOUNTS) console.log(`  ${username.padEnd(16)} ${role}`)
}

// why: development builds its own server around the same portal.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
