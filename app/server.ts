import { createServer } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { createServices, readEnvironment, type Environment, type Services } from '#app/context.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { cleanAddresses } from '#app/http/clean-address.server.ts'
import { mayChangeThings } from '#app/http/cross-site.server.ts'
import { leadToRefusal, passOn } from '#app/http/judged-request.server.ts'
import type { RequestContext } from '#app/http/load-context.server.ts'
import { explainLongAddresses, SERVER_OPTIONS } from '#app/http/long-addresses.server.ts'
import { originsOf, printedOrigin } from '#app/http/origins.server.ts'
import { remixHandler } from '#app/http/remix-handler.server.ts'
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
  const origins = (request: Request) =>
    originsOf({
      publicOrigin: environment.PUBLIC_ORIGIN,
      protocol: request.protocol,
      host: request.get('host'),
      printed: printedOrigin(environment.HOST, request.socket.localPort ?? environment.PORT),
    })
  const app = express()
  app.disable('x-powered-by')
  if (environment.PUBLIC_ORIGIN !== undefined) app.set('trust proxy', 'loopback')

  app.get('/healthz', (_request, response) => void response.type('text/plain').send('ok'))
  app.use(
    cleanAddresses,
    giveNonce,
    securityHeaders(environment.PUBLIC_ORIGIN?.startsWith('https:') ?? false),
    compression(),
  )
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
      path: request.path,
      secFetchSite: request.get('sec-fetch-site'),
      origin: request.get('origin'),
      portalOrigin: origins(request).visited,
    })
    if (allowed) passOn(request)
    else leadToRefusal(request)
    next()
  })
  const contextOf = (request: Request, response: Response): RequestContext => ({
    ...services,
    nonce: nonceOf(response),
    ...origins(request),
    address: request.ip ?? '',
  })
  app.all('*', remixHandler({ build, mode: environment.NODE_ENV, contextOf }))
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
    console.log(`\nคลังสวัสดิการชุมชน: ${printedOrigin(environment.HOST, port)}`)
    if (services.settings.demoAccounts) listDemoAccounts()
  })
  const stop = () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    server.close(() => {
      void close().finally(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  whenToldToStop(stop)
  server.once('error', (error) => {
    console.error(listenTrouble(error, environment))
    void close().finally(() => process.exit(1))
  })
}

/**
 * Calls `stop` at the first signal to end, from Ctrl-C, a service manager or a closed terminal. Further ones are heard
 * and change nothing: Ctrl-C reaches the portal twice, from the terminal and from the program that started it, and an
 * unheard signal would end it while the database closes.
 */
export function whenToldToStop(stop: () => void): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop()
    })
}

/** Why the portal cannot listen, with the setting to mend. */
function listenTrouble(error: Error & { code?: string }, { HOST, PORT }: Environment): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT: โปรแกรมอื่นใช้พอร์ต ${PORT} อยู่ กรุณาปิดโปรแกรมนั้นหรือเลือกพอร์ตอื่น · another program has port ${PORT}. Please choose another, such as PORT=${PORT + 1}`
    case 'EACCES':
      return `PORT: ไม่มีสิทธิ์ใช้พอร์ต ${PORT} กรุณาเลือกพอร์ตตั้งแต่ 1024 · port ${PORT} is not allowed. Please choose another of 1024 or more`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: เครื่องนี้ไม่มีที่อยู่ ${HOST} กรุณาใช้ 127.0.0.1 · this machine has no address ${HOST}. Please use 127.0.0.1`
    default:
      return `HOST, PORT: ${HOST}:${PORT}: ${error.message}`
  }
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
