import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { whyNoPortal } from './portal.ts'

const reason = whyNoPortal()

describe.skipIf(reason !== null)('a portal that is set up wrongly', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Starts a program of the project and waits for its end: what it said, and the exit code. */
  function run(
    args: string[],
    settings: Record<string, string>,
  ): Promise<{ said: string; code: number | null }> {
    const unset = { PUBLIC_ORIGIN: '', DATABASE_URL: '', MEILI_URL: '', SMTP_URL: '', MAIL_FROM: '' }
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_DIR: folder, ...unset, ...settings },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    return new Promise((resolve) => child.once('close', (code) => resolve({ said, code })))
  }
  const portal = ['app/server.ts']
  const nowhere = 'postgresql://portal:hush@127.0.0.1:1/portal'
  const origin = { PUBLIC_ORIGIN: 'https://khlang.example.org' }

  it.each([
    ['a port that is no number', portal, { PORT: 'abc' }, 'PORT: '],
    ['no public address', portal, { DATABASE_URL: nowhere }, 'PUBLIC_ORIGIN: '],
    ['a database that is not there', portal, { DATABASE_URL: nowhere, ...origin }, 'DATABASE_URL: '],
    ['the same for a command', ['app/commands/remove-demo.ts'], { DATABASE_URL: nowhere }, 'DATABASE_URL: '],
    ['the same for migrations', ['app/commands/migrate.ts'], { DATABASE_URL: nowhere }, 'DATABASE_URL: '],
  ])('does not start and names the setting: %s', async (_, args, settings, name) => {
    const { said, code } = await run(args, settings)
    expect(said).toContain(name)
    expect(said).toContain('กรุณา')
    expect(said).not.toMatch(/NaN|hush|^\s+at /mu)
    expect(code).toBe(1)
  })

  it('does not start where another program has the port, and names it', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const { said, code } = await run(portal, { PORT: String(port) })
    other.close()
    expect(said).toContain(`PORT: `)
    expect(said).toContain(String(port))
    expect(said).toContain('Please choose another')
    expect(code).toBe(1)
  })
})
