import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { acquireLock, isAlive, readOwner, releaseLock } from '#db/pglite-lock.ts'

const WRITER = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
const ROUNDS = 5

/** Starts the writer; resolves when it has said `lines` lines, and keeps collecting them. */
async function startWriter(
  dataDir: string,
  args: string[],
  lines: number,
): Promise<[ChildProcess, string[]]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dataDir, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended by itself')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (said.push(line) === lines) resolve()
    })
  })
  return [child, said]
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await closed
}

describe('the embedded database', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('refuses a second portal and lets a command join the first', async () => {
    const [portal] = await startWriter(dataDir, ['wait'], 1)
    try {
      const second = openDatabase({ dataDir, owner: true })
      await expect(second).rejects.toThrow(`in use by process ${String(portal.pid)}`)
      const command = await openDatabase({ dataDir })
      await command.db.insertInto('outbox').values({ topic: 'command', key: 'a' }).execute()
      await command.close()
      const again = await openDatabase({ dataDir })
      expect(await again.db.selectFrom('outbox').select('key').execute()).toEqual([{ key: 'a' }])
      await again.close()
    } finally {
      await kill(portal)
    }
  })

  it('keeps every row it confirmed when the process is killed while writing', async () => {
    const confirmed: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const [child, said] = await startWriter(dataDir, ['write', String(round * 1_000_000)], 30 + round * 17)
      await kill(child)
      confirmed.push(...said.slice(1))
    }
    const { db, close } = await openDatabase({ dataDir, owner: true })
    const rows = await db.selectFrom('outbox').select('key').execute()
    const kept = new Set(rows.map((row) => row.key))
    expect(confirmed.filter((key) => !kept.has(key))).toEqual([])
    // why: at most the one row being written at each kill may be there without having been confirmed.
    expect(rows.length - confirmed.length).toBeLessThanOrEqual(ROUNDS)
    await close()
  }, 180_000)

  it('opens in a folder whose path is too long for a socket', async () => {
    const long = join(dataDir, 'ก'.repeat(40))
    const { db, close } = await openDatabase({ dataDir: long, owner: true })
    const socketDir = readOwner(long)?.socketDir ?? ''
    expect(socketDir.length).toBeLessThan(86)
    await db.selectNoFrom((value) => value.lit(1).as('one')).execute()
    await close()
    expect(existsSync(socketDir)).toBe(false)
    expect(readOwner(long)).toBeNull()
  })

  it('goes on working after a command has died in the middle of a transaction', async () => {
    const portal = await openDatabase({ dataDir })
    const [command] = await startWriter(dataDir, ['join'], 1)
    await kill(command)
    expect(await portal.db.selectFrom('outbox').select('key').execute()).toEqual([])
    await portal.db.insertInto('outbox').values({ topic: 'after', key: 'a' }).execute()
    await portal.close()
  })
})

describe('the lock of the embedded database', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'lock-'))
  })
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

  it('is held by one and free again afterwards', () => {
    const first = acquireLock(dataDir)
    expect(first.kind).toBe('acquired')
    expect(acquireLock(dataDir)).toEqual({ kind: 'held', owner: first.owner })
    releaseLock(dataDir, first.owner)
    expect(acquireLock(dataDir).kind).toBe('acquired')
  })

  it('does not take another process with the same number for its owner', () => {
    const { owner } = acquireLock(dataDir)
    expect(isAlive(owner)).toBe(true)
    if (owner.startedAt !== '') expect(isAlive({ ...owner, startedAt: 'another boot:1' })).toBe(false)
    expect(isAlive({ pid: 2 ** 22 + 1, startedAt: '' })).toBe(false)
  })
})
