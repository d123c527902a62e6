import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { whyNoPortal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`No portal is stopped: ${reason}\n`)

describe.skipIf(reason !== null)('a portal that is told to stop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stopping-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  let started: ChildProcess | undefined
  afterEach(() => {
    if (started?.exitCode === null) started.kill('SIGKILL')
  })

  function start(): Promise<ChildProcess> {
    const unset = { PUBLIC_ORIGIN: '', DATABASE_URL: '', MEILI_URL: '', SMTP_URL: '', MAIL_FROM: '' }
    const child = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: folder,
        ...unset,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started = child
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
      child.stdout.on('data', (said: Buffer) => {
        if (said.toString().includes('http://')) resolve(child)
      })
    })
  }

  it.each([
    ['Ctrl-C, which reaches it from the terminal and from what started it', ['SIGINT', 'SIGINT']],
    ['a service manager and its wrapper', ['SIGTERM', 'SIGTERM', 'SIGINT']],
    ['the end of its terminal', ['SIGHUP']],
  ] as const)('closes its database first: %s', async (_, signals) => {
    const child = await start()
    expect(existsSync(join(folder, 'owner.lock'))).toBe(true)
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
    for (const signal of signals) {
      child.kill(signal)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(await ended).toEqual({ code: 0, signal: null })
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false)
  })
})
