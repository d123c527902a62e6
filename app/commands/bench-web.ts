// What pages weigh and how fast they are: `npm run bench:web`. Loopback only; every figure comes from one run.
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

const ITEMS = 1_000
const REQUESTS = 400
const AT_ONCE = 4
/** An empty page of the framework in this build: its client, React and the router; measured below. */
const READING_BUDGET = 30 * 1024
const WORKING_BUDGET = 40 * 1024

const print = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** Scripts that a page loads before anybody does anything, and what those import, in bytes of gzip. */
async function scriptsOf(
  origin: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Map<string, number>> {
  const html = await (await fetch(origin + path, { headers })).text()
  const open = [
    ...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/gu),
    ...html.matchAll(/from\s*"(\/assets\/[^"]+\.js)"|import\s*"(\/assets\/[^"]+\.js)"/gu),
  ].map((match) => match[1] ?? match[2] ?? '')
  const sizes = new Map<string, number>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (sizes.has(name)) continue
    const code = readFileSync(`build/client${name}`)
    sizes.set(name, gzipSync(code).length)
    for (const [, imported] of code.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/gu))
      if (imported !== undefined) open.push(`/assets/${imported}`)
  }
  return sizes
}

const total = (sizes: Map<string, number>) => [...sizes.values()].reduce((sum, size) => sum + size, 0)

/** Milliseconds of each request, and requests a second, with a few at a time. */
async function load(ask: (index: number) => Promise<Response>) {
  const times: number[] = []
  let next = 0
  const begin = performance.now()
  const one = async () => {
    while (next < REQUESTS) {
      const start = performance.now()
      const answer = await ask(next++)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`${answer.url}: ${answer.status}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  times.sort((a, b) => a - b)
  const perSecond = (REQUESTS * 1000) / (performance.now() - begin)
  return {
    p50: times[Math.floor(REQUESTS / 2)] ?? 0,
    p95: times[Math.floor(REQUESTS * 0.95)] ?? 0,
    perSecond,
  }
}

function startPortal(env: Record<string, string>): Promise<{ origin: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const origin = /http:\/\/localhost:\d+/u.exec(chunk.toString())?.[0]
      if (origin !== undefined) resolve({ origin: origin.replace('localhost', '127.0.0.1'), child })
    })
    child.once('exit', () => reject(new Error('the portal did not start')))
  })
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

/** A bare Node server that answers with a page of like size: what this machine can do at all. */
async function bareServer(html: string) {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}

const WORDS = ['ออมเงิน', 'ผู้สูงอายุ', 'งานศพ', 'แม่และเด็ก', 'ภัยพิบัติ', 'บำนาญ', 'สมาชิก', 'กติกา', 'บัญชี', 'ป่าชุมชน']
const sentence = (seed: number) =>
  Array.from({ length: 120 }, (_, at) => WORDS[(seed * 7 + at * (1 + (seed % 5))) % WORDS.length]).join(' ')

async function fill(url: string, dataDir: string): Promise<void> {
  const { db, close } = await openDatabase({ url, dataDir })
  await migrateToLatest(db)
  for (let index = 0; index < ITEMS; index++) {
    const line = {
      id: `bench-${index}`,
      title: `เรื่องทดสอบ ${index} ${WORDS[index % WORDS.length] ?? ''}`,
      body: sentence(index),
    }
    await importLine(db, JSON.stringify(line), { published: true, now: new Date() })
  }
  await close()
}

let broken = 0
function budget(name: string, bytes: number, most: number): void {
  const ok = bytes <= most
  if (!ok) broken++
  print(
    `  ${name.padEnd(34)} ${(bytes / 1024).toFixed(1).padStart(7)} KB   budget ${(most / 1024).toFixed(0)} KB   ${ok ? 'ok' : 'OVER'}`,
  )
}

const folder = mkdtempSync(join(tmpdir(), 'bench-web-'))
const servers = [
  { name: 'PGlite', url: '' },
  ...(process.env['BENCH_DATABASE_URL']
    ? [{ name: 'PostgreSQL', url: process.env['BENCH_DATABASE_URL'] }]
    : []),
]
if (servers.length === 1) print('PostgreSQL is not measured: set BENCH_DATABASE_URL to an empty database.')
for (const { name, url } of servers) {
  const dataDir = join(folder, name)
  await fill(url, dataDir)
  const { origin, child } = await startPortal({
    DATA_DIR: dataDir,
    DATABASE_URL: url,
    MEILI_URL: '',
    SMTP_URL: '',
  })
  try {
    if (name === 'PGlite') {
      const sign = await fetch(`${origin}/signin`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: origin },
        body: new URLSearchParams({ login: 'demo-leader', password: 'demo-khlang-2567' }),
      })
      const cookie = { Cookie: (sign.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
      const made = await fetch(`${origin}/write/new`, {
        method: 'POST',
        redirect: 'manual',
        headers: { ...cookie, Origin: origin },
        body: new URLSearchParams({ kind: 'case' }),
      })
      print('JavaScript, gzip')
      for (const path of ['/', '/search?q=ออม', '/knowledge/demo-baby-kit-library'])
        budget(path, total(await scriptsOf(origin, path)), READING_BUDGET)
      for (const path of ['/account', '/my-items', '/review']) {
        budget(path, total(await scriptsOf(origin, path, cookie)), WORKING_BUDGET)
      }
      const write = await scriptsOf(origin, made.headers.get('Location') ?? '', cookie)
      const own = [...write].filter(([file]) => /write|error-summary|form-field/u.test(file))
      const frame = total(write) - own.reduce((sum, [, size]) => sum + size, 0)
      print(`  the framework's client by itself   ${(frame / 1024).toFixed(1).padStart(7)} KB`)
      budget('writer above it, the editor apart', total(write) - frame, WORKING_BUDGET)
    }
    const bare = await bareServer(await (await fetch(`${origin}/privacy`)).text())
    const pages: [string, (index: number) => Promise<Response>][] = [
      ['a bare Node server', () => fetch(bare.origin)],
      ['an almost empty page (privacy)', () => fetch(`${origin}/privacy`)],
      ['item', () => fetch(`${origin}/knowledge/demo-baby-kit-library`)],
      [
        'search',
        (index) => fetch(`${origin}/search?q=${encodeURIComponent(WORDS[index % WORDS.length] ?? '')}`),
      ],
    ]
    print(`\nServer time with ${ITEMS} imported items on ${name}, ${AT_ONCE} at a time`)
    for (const [page, ask] of pages) {
      await load(ask)
      const { p50, p95, perSecond } = await load(ask)
      print(
        `  ${page.padEnd(34)} p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   ${perSecond.toFixed(0).padStart(5)} requests/s`,
      )
    }
    bare.close()
  } finally {
    await stop(child)
  }
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = broken === 0 ? 0 : 1
