import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Portal = {
  origin: string
  dataDir: string
  /** Asks politely, as a service manager would. */
  stop: () => Promise<void>
  /** Sends these signals, one shortly after the other, and waits until it is gone: how it ended. */
  end: (...signals: NodeJS.Signals[]) => Promise<Ended>
  /** Ends it at once, as a power button would; its folder stays. */
  kill: () => Promise<void>
}

/** Why the browser tests cannot run here, or null. Builds the portal when no build is found. */
export function whyNoBrowserTests(): string | null {
  if (!existsSync(CHROMIUM)) return `no browser at ${CHROMIUM} (set CHROMIUM_PATH)`
  return whyNoPortal()
}

/** Why no built portal can be served here, or null. Builds it when no build is found. */
export function whyNoPortal(): string | null {
  if (existsSync('build/server/index.js')) return null
  const build = spawnSync('node_modules/.bin/remix', ['vite:build'], { encoding: 'utf8' })
  return build.status === 0 ? null : `the portal does not build: ${build.stderr}`
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}

/** An exit code, or the signal that ended a process unheard. */
type Ended = { code: number | null; signal: NodeJS.Signals | null }

type PortalOptions = {
  /** Where the portal keeps everything; a folder of its own, removed at the end, where none is given. */
  dataDir?: string
  /** Settings beside the defaults, e.g. DATABASE_URL. */
  settings?: Record<string, string>
}

/** Settings that a test must not take over from the machine it runs on. */
const UNSET = {
  PUBLIC_ORIGIN: '',
  DATABASE_URL: '',
  MEILI_URL: '',
  MEILI_KEY: '',
  MEILI_SEARCH_KEY: '',
  SMTP_URL: '',
  MAIL_FROM: '',
}

/** Starts the built portal on a free port of this machine and waits until it says where it listens. */
export async function startPortal({ dataDir, settings = {} }: PortalOptions = {}): Promise<Portal> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'portal-'))
  const where = { NODE_ENV: 'production' as const, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder }
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
    env: { ...process.env, ...UNSET, ...where, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = await addressOf(child)
  const end = async (signal: NodeJS.Signals) => {
    await stop(child, signal)
    if (dataDir === undefined && signal === 'SIGTERM') rmSync(folder, { recursive: true, force: true })
  }
  return {
    origin,
    dataDir: folder,
    end: (...signals) => stop(child, ...signals),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/u
        .exec(said)?.[0]
        .replace('localhost', '127.0.0.1')
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => {
      reject(new Error(`The portal stopped before it listened: ${said}`))
    })
  })
}

/** Sends the signals, five milliseconds apart, and waits until the process is gone. */
function stop(child: ChildProcess, ...signals: NodeJS.Signals[]): Promise<Ended> {
  const ended = new Promise<Ended>((resolve) => {
    const tell = () => {
      resolve({ code: child.exitCode, signal: child.signalCode })
    }
    if (child.exitCode !== null || child.signalCode !== null) tell()
    else child.once('exit', tell)
  })
  signals.forEach((signal, at) => {
    setTimeout(() => child.kill(signal), 5 * at)
  })
  return ended
}
