// What pages weigh and how fast they are, on both databases, beside a bare Remix page: `npm run bench:web`.
// Loopback only; every figure comes from one run, so compare figures of one run.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { serveBarePage } from './support/bare-page.ts'
import { measure, type Page } from './support/page-load.ts'
import { frameworkBytes, messageBytes, scriptBytes, textAndStyleBytes } from './support/page-bytes.ts'
import { startPrivatePostgres, whyNoPostgres } from './support/private-postgres.ts'

const ITEMS = 1_000
const READING_BUDGET = 30 * 1024
const WORKING_BUDGET = 40 * 1024
const BARE = '--bare-page'

const print = (line: string) => {
  process.stdout.write(`${line}\n`)
}

/** Starts a server of this project on a free port and waits until it says where it listens. */
function start(
  args: string[],
  env: Record<string, string>,
): Promise<{ origin: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const origin = /http:\/\/localhost:\d+/u.exec(chunk.toString())?.[0]
      if (origin !== undefined) resolve({ origin: origin.replace('localhost', '127.0.0.1'), child })
    })
    child.once('exit', () => reject(new Error(`${args.join(' ')} did not start`)))
  })
}

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

const WORDS = ['ออมเงิน', 'ผู้สูงอายุ', 'งานศพ', 'แม่และเด็ก', 'ภัยพิบัติ', 'บำนาญ', 'สมาชิก', 'กติกา', 'บัญชี', 'ป่าชุมชน']
const wordAt = (index: number) => WORDS[index % WORDS.length] ?? ''
const sentence = (seed: number) =>
  Array.from({ length: 120 }, (_, at) => wordAt(seed * 7 + at * (1 + (seed % 5)))).join(' ')

/** Fills a database with published items; their addresses. */
async function fill(url: string, dataDir: string): Promise<string[]> {
  const { db, close } = await openDatabase({ url, dataDir })
  await migrateToLatest(db)
  for (let index = 0; index < ITEMS; index++) {
    const line = { id: index, title: `เรื่องทดสอบ ${index} ${wordAt(index)}`, body: sentence(index) }
    await importLine(db, JSON.stringify(line), { published: true, now: new Date() })
  }
  const rows = await db.selectFrom('knowledge_items').select('slug').where('origin', '=', 'import').execute()
  await close()
  return rows.map(({ slug }) => `/knowledge/${encodeURIComponent(slug)}`)
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`

let broken = 0
function budget(name: string, bytes: number, most: number): void {
  const ok = bytes <= most
  if (!ok) broken++
  print(
    `  ${name.padEnd(36)} ${kilobytes(bytes)}   budget ${(most / 1024).toFixed(0)} KB   ${ok ? 'ok' : 'OVER'}`,
  )
}

async function weigh(origin: string, item: string): Promise<void> {
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, ...headers },
      body: new URLSearchParams(fields),
    })
  const signedIn = await post('/signin', { login: 'demo-admin', password: DEMO_PASSWORD })
  const cookie = { Cookie: (signedIn.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
  const writer = (await post('/write/new', { kind: 'case' }, cookie)).headers.get('Location') ?? ''
  print('JavaScript, gzip, loaded before anybody does anything')
  const reading = ['/', '/search?q=ออม', item]
  const nameOf = (path: string) => (path === item ? 'item' : path)
  for (const path of reading) budget(nameOf(path), await scriptBytes(origin, path), READING_BUDGET)
  const framework = frameworkBytes()
  print(`  ${'an empty page of the framework'.padEnd(36)} ${kilobytes(framework)}`)
  for (const path of ['/account', '/my-items', '/review', '/admin'])
    budget(`${path}, without the framework`, await scriptBytes(origin, path, cookie), WORKING_BUDGET)
  const whole = (await scriptBytes(origin, writer, cookie)) + messageBytes()
  budget('writer above it, the editor apart', whole - framework, WORKING_BUDGET)
  print('Text and style sheets, gzip')
  for (const path of reading) {
    const { text, styles } = await textAndStyleBytes(origin, path)
    print(`  ${nameOf(path).padEnd(36)} ${kilobytes(text)} + ${kilobytes(styles)}`)
  }
}

async function time(name: string, bare: string, origin: string, items: readonly string[]): Promise<void> {
  const pages: Page[] = [
    { name: 'a bare Remix page', ask: () => bare },
    { name: 'an item', ask: (index) => origin + (items[(index * 37) % items.length] ?? '') },
    { name: 'a search', ask: (index) => `${origin}/search?q=${encodeURIComponent(wordAt(index))}` },
    { name: 'the first page', ask: () => `${origin}/` },
  ]
  const measured = await measure(pages)
  const most = measured[0]?.perSecond ?? 0
  print(
    `\n${ITEMS} imported items on ${name}: server time of one request, requests a second of eight at a time`,
  )
  for (const { name: page, p50, p95, perSecond } of measured) {
    const times = `p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms`
    const share = `${((perSecond * 100) / most).toFixed(0).padStart(3)} % of bare`
    print(`  ${page.padEnd(20)} ${times}   ${perSecond.toFixed(0).padStart(5)}/s   ${share}`)
  }
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'))
  const bare = await start([fileURLToPath(import.meta.url), BARE], {})
  try {
    for (const name of ['PGlite', 'PostgreSQL'] as const) {
      const absent = name === 'PGlite' ? null : whyNoPostgres()
      if (absent !== null) print(`\nPostgreSQL is not measured: ${absent}`)
      if (absent !== null) continue
      const postgres = name === 'PGlite' ? null : startPrivatePostgres()
      try {
        const settings = {
          DATA_DIR: join(folder, name),
          DATABASE_URL: postgres?.url ?? '',
          MEILI_URL: '',
          SMTP_URL: '',
        }
        const items = await fill(settings.DATABASE_URL, settings.DATA_DIR)
        const PUBLIC_ORIGIN = postgres === null ? '' : 'https://bench.example'
        const portal = await start(['app/server.ts'], { ...settings, PUBLIC_ORIGIN })
        try {
          if (postgres === null) await weigh(portal.origin, items[0] ?? '')
          await time(name, bare.origin, portal.origin, items)
        } finally {
          await stop(portal.child)
        }
      } finally {
        postgres?.stop()
      }
    }
  } finally {
    await stop(bare.child)
    rmSync(folder, { recursive: true, force: true })
  }
  process.exitCode = broken === 0 ? 0 : 1
}

if (process.argv.includes(BARE)) serveBarePage()
else await bench()
