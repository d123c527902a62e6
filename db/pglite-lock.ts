import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Who holds a data directory: process, when that process began (where the system tells) and its socket. */
const ownerSchema = z.object({
  pid: z.int().positive(),
  startedAt: z.string(),
  token: z.string(),
  socketDir: z.string(),
})
export type LockOwner = z.infer<typeof ownerSchema>
export type LockResult = { kind: 'acquired'; owner: LockOwner } | { kind: 'held'; owner: LockOwner }

const LOCK = 'owner.lock'
/** Unix socket addresses end at 107 bytes on Linux and 103 on macOS; the file name takes 14 of them. */
const LONGEST_SOCKET_DIR = 85

/**
 * Takes the lock of a PGlite directory, or tells who holds it. PGlite itself takes none, and two processes in one
 * directory destroy it. A lock whose process is gone is replaced.
 */
export function acquireLock(dataDir: string): LockResult {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, LOCK)
  const owner: LockOwner = {
    pid: process.pid,
    startedAt: processStart(process.pid) ?? '',
    token: randomUUID(),
    socketDir: needsShortPath(dataDir) ? mkdtempSync(join(tmpdir(), 'khlang-')) : resolve(dataDir),
  }
  const draft = `${path}.${owner.token}`
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      // why: a link appears whole or not at all, so nobody ever reads half a lock.
      if (tryLink(draft, path)) return { kind: 'acquired', owner }
      const holder = readOwner(dataDir)
      if (holder !== null && isAlive(holder)) {
        if (needsShortPath(dataDir)) rmSync(owner.socketDir, { recursive: true, force: true })
        return { kind: 'held', owner: holder }
      }
      removeStale(path, holder, `${draft}.stale`)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new Error(`could not take the lock ${path}`)
}

/** Gives the lock back, if it is still ours. */
export function releaseLock(dataDir: string, owner: LockOwner): void {
  if (needsShortPath(dataDir)) rmSync(owner.socketDir, { recursive: true, force: true })
  if (readOwner(dataDir)?.token === owner.token) rmSync(join(dataDir, LOCK), { force: true })
}

/** The recorded owner, or null where there is none or the file is not a lock. */
export function readOwner(dataDir: string): LockOwner | null {
  return parseOwner(join(dataDir, LOCK))
}

function parseOwner(path: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Whether the recorded process still runs: a number used again by another process does not count. */
export function isAlive(owner: Pick<LockOwner, 'pid' | 'startedAt'>): boolean {
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    // why: EPERM means a process of another user, which is alive.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const start = processStart(owner.pid)
  return start === null || owner.startedAt === '' || start === owner.startedAt
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function needsShortPath(dataDir: string): boolean {
  return Buffer.byteLength(resolve(dataDir)) > LONGEST_SOCKET_DIR
}

/** Takes a dead owner's lock away, and puts it back if meanwhile somebody alive had written a new one. */
function removeStale(path: string, stale: LockOwner | null, aside: string): void {
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (parseOwner(aside)?.token !== stale?.token) tryLink(aside, path)
  rmSync(aside, { force: true })
}

/** Ticks since boot at which a process began together with the boot's name, or null where /proc is missing. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return `${boot}:${fields[19] ?? ''}`
  } catch {
    return null
  }
}
