import { connect } from 'node:net'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { acquireLock, isAlive, releaseLock, type LockOwner } from './pglite-lock.ts'

/** The number in the socket's file name; pg builds the name from it. */
const PORT = 5432
/** Four for the portal, the rest for commands that join it. */
const MAX_CONNECTIONS = 24

/** A process asked to own an embedded database that another process owns. */
class DatabaseInUseError extends Error {
  override name = 'DatabaseInUseError'
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(
      `DATA_DIR: โปรแกรมหมายเลข ${pid} ใช้ฐานข้อมูลใน ${dataDir} อยู่ กรุณาปิดโปรแกรมนั้นก่อน หรือตั้ง DATA_DIR อื่น · ` +
        `The database in ${dataDir} is in use by process ${pid}. Stop that process first, or set another DATA_DIR.`,
    )
  }
}

export interface PgliteServer {
  socketDir: string
  port: number
  /** Ends the database if this process owns it; otherwise does nothing. */
  stop: () => Promise<void>
}

/** Starts PGlite in a worker thread, or joins the process that already runs it in this directory. */
export async function startPglite(dataDir: string, mustOwn: boolean): Promise<PgliteServer> {
  const lock = acquireLock(dataDir)
  if (lock.kind === 'held') {
    if (mustOwn) throw new DatabaseInUseError(dataDir, lock.owner.pid)
    await untilListening(lock.owner)
    return { socketDir: lock.owner.socketDir, port: PORT, stop: () => Promise.resolve() }
  }
  try {
    const worker = await startWorker(dataDir, lock.owner)
    const stop = async (): Promise<void> => {
      await stopWorker(worker)
      releaseLock(dataDir, lock.owner)
    }
    return { socketDir: lock.owner.socketDir, port: PORT, stop }
  } catch (error) {
    releaseLock(dataDir, lock.owner)
    throw error
  }
}

/** Where in `dataDir` the embedded database keeps its files. */
export const embeddedFolder = (dataDir: string) => join(dataDir, 'pglite')

function socketOf(owner: LockOwner): string {
  return join(owner.socketDir, `.s.PGSQL.${PORT}`)
}

async function startWorker(dataDir: string, owner: LockOwner): Promise<Worker> {
  const socket = socketOf(owner)
  // why: a killed owner leaves its socket behind; we hold the lock, so it belongs to nobody.
  rmSync(socket, { force: true })
  const worker = new Worker(new URL('./pglite-worker.mjs', import.meta.url), {
    workerData: { directory: embeddedFolder(dataDir), socket, maxConnections: MAX_CONNECTIONS },
    execArgv: [],
  })
  await new Promise<void>((resolve, reject) => {
    const failed = (cause: unknown): void => {
      reject(new Error(`The embedded database in ${dataDir} did not start.`, { cause }))
    }
    worker.once('error', failed)
    worker.once('exit', failed)
    worker.once('message', () => {
      // why: a failure later has no listener and ends the process: better than serving without a database.
      worker.removeListener('error', failed)
      worker.removeListener('exit', failed)
      resolve()
    })
  })
  return worker
}

async function stopWorker(worker: Worker): Promise<void> {
  const closed = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  worker.postMessage('close')
  await closed
}

/** Waits up to 30 s for an owner that is still starting. */
async function untilListening(owner: LockOwner): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await answers(socketOf(owner))) return
    if (!isAlive(owner)) break
    await wait(100)
  }
  throw new Error(`Process ${owner.pid} holds the database but does not answer.`)
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
