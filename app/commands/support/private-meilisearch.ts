import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const KEY = 'only-for-tests-0123456789'
const TRIES = 300

export type RunningMeilisearch = {
  url: string
  key: string
  /** Where it keeps its data. */
  data: string
  /** The number of its process; another one after `restart`. */
  pid(): number
  stop(): Promise<void>
  /** Makes it hang, and lets it go on. */
  pause(): void
  resume(): void
  /** Ends it at once, as a power button would; its data stays. */
  kill(): Promise<void>
  /** Starts it again at the same address, on the same data or with none. */
  restart(data?: 'kept' | 'lost'): Promise<void>
}

/** Why Meilisearch cannot be started here, or null where it can. */
export function whyNoMeilisearch(): string | null {
  const { error, status } = spawnSync('meilisearch', ['--version'])
  return error || status !== 0 ? 'no `meilisearch` on the PATH' : null
}

/** Starts a private Meilisearch on a free loopback port, with a database of its own that `stop` deletes. */
export async function startMeilisearch(): Promise<RunningMeilisearch> {
  const folder = mkdtempSync(join(tmpdir(), 'meilisearch-'))
  const address = `127.0.0.1:${await freePort()}`
  const url = `http://${address}`
  const data = join(folder, 'data')
  const start = () =>
    spawn('meilisearch', ['--no-analytics', '--http-addr', address, '--db-path', data, '--master-key', KEY], {
      cwd: folder,
      stdio: 'ignore',
    })
  let child = start()
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    // why: a process that was paused hears of its end only when it goes on.
    child.kill('SIGCONT')
    await ended
  }
  const stop = async () => {
    await end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  async function untilHealthy(): Promise<void> {
    for (let tried = 0; tried < TRIES && child.exitCode === null; tried++) {
      if (await isHealthy(url)) return
      await wait(100)
    }
    await stop()
    throw new Error(`Meilisearch did not answer at ${url}`)
  }
  await untilHealthy()
  return {
    ...{ url, key: KEY, data, stop },
    pid: () => child.pid ?? 0,
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    kill: () => end('SIGKILL'),
    async restart(kept = 'kept') {
      await end('SIGKILL')
      if (kept === 'lost') rmSync(data, { recursive: true, force: true })
      child = start()
      await untilHealthy()
    },
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
