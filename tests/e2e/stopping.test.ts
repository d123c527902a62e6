import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { startPortal, whyNoPortal, type Portal } from './portal.ts'

const reason = whyNoPortal()
if (reason !== null) process.stdout.write(`No portal is stopped: ${reason}\n`)

describe.skipIf(reason !== null)('a portal that is told to stop', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stopping-'))
  const isLocked = () => existsSync(join(dataDir, 'owner.lock'))
  let portal: Portal | undefined
  afterEach(() => portal?.kill())
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it.each([
    ['Ctrl-C, which reaches it from the terminal and from what started it', ['SIGINT', 'SIGINT']],
    ['a service manager and its wrapper', ['SIGTERM', 'SIGTERM', 'SIGINT']],
    ['the end of its terminal', ['SIGHUP']],
  ] as const)('closes its database first: %s', async (_, signals) => {
    portal = await startPortal({ dataDir })
    expect(isLocked()).toBe(true)
    expect(await portal.end(...signals)).toEqual({ code: 0, signal: null })
    expect(isLocked()).toBe(false)
  })
})
