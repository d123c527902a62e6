// For those who change the code: `npm run dev` serves the sources and follows every change.
import { createServer as createHttpServer } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { createServer as createViteServer } from 'vite'
import { createServices, readEnvironment } from '#app/context.server.ts'
import { explainLongAddresses, SERVER_OPTIONS } from '#app/http/long-addresses.server.ts'
import { createPortal, whenToldToStop } from '#app/server.ts'

const say = (step: string) => {
  process.stdout.write(`• ${step}\n`)
}

const given = { ...process.env, NODE_ENV: 'development', DATA_DIR: process.env['DATA_DIR'] ?? '.data-dev' }
const environment = readEnvironment(given)
const server = createHttpServer(SERVER_OPTIONS)
explainLongAddresses(server)
const vite = await createViteServer({
  // why: one port for pages and for news of changes, as the pages' security rules allow no other.
  server: { middlewareMode: true, hmr: { server } },
  appType: 'custom',
})
const { services, close } = await createServices(environment, say)
const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
server.on('request', createPortal(build, environment, services, vite.middlewares))
server.listen(environment.PORT, environment.HOST, () => {
  say(`http://localhost:${environment.PORT} · ${environment.DATA_DIR}`)
})
whenToldToStop(() => {
  server.closeAllConnections()
  void Promise.all([vite.close(), close()]).finally(() => process.exit(0))
})
