import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

export interface TestEngine {
  name: 'pglite' | 'postgresql'
  /** Why this engine cannot be tried here, or null. Say it when skipping. */
  absent: string | null
  /** An empty, migrated database of its own; `close` removes every trace. */
  open: () => Promise<OpenTestDatabase>
}

/** `url` leads a second process to it; undefined for the embedded database. */
export type OpenTestDatabase = OpenDatabase & { url?: string }

/** The two engines the portal runs on: PGlite always, PostgreSQL where its programs are installed. */
export function databases(): TestEngine[] {
  const programs = postgresPrograms()
  const absent = programs === null ? 'initdb and pg_ctl are not in /usr/lib/postgresql/*/bin' : null
  if (absent !== null) process.stdout.write(`PostgreSQL is not tried: ${absent}\n`)
  return [
    { name: 'pglite', absent: null, open: openPglite },
    { name: 'postgresql', absent, open: () => openPostgres(programs) },
  ]
}

async function openPglite(): Promise<OpenDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pglite-'))
  return migrated(await openDatabase({ dataDir }), () => rmSync(dataDir, { recursive: true, force: true }))
}

async function openPostgres(programs: string | null): Promise<OpenTestDatabase> {
  if (programs === null) throw new Error('PostgreSQL is not installed')
  const directory = mkdtempSync(join(tmpdir(), 'pg-'))
  const root = process.getuid?.() === 0
  const run = (program: string, args: string[]): void => {
    const file = join(programs, program)
    const command = root ? 'runuser' : file
    const rest = root ? ['-u', 'postgres', '--', file, ...args] : args
    // why: the server inherits the streams, so they must not be pipes that anybody waits for.
    execFileSync(command, rest, { stdio: 'ignore', cwd: directory })
  }
  if (root) {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
    chownSync(directory, id('-u'), id('-g'))
  }
  const data = join(directory, 'data')
  run('initdb', ['-D', data, '-U', 'portal', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'])
  run('pg_ctl', ['-D', data, '-w', '-o', `-c listen_addresses='' -c fsync=off -k ${directory}`, 'start'])
  const stop = (): void => {
    run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
    rmSync(directory, { recursive: true, force: true })
  }
  const url = `postgresql://portal@/postgres?host=${encodeURIComponent(directory)}`
  return { ...(await migrated(await openDatabase({ url, dataDir: directory }), stop)), url }
}

async function migrated(database: OpenDatabase, cleanUp: () => void): Promise<OpenDatabase> {
  const close = async (): Promise<void> => {
    await database.close()
    cleanUp()
  }
  try {
    await migrateToLatest(database.db)
  } catch (error) {
    await close()
    throw error
  }
  return { ...database, close }
}

/** The folder of the newest installed PostgreSQL's programs, or null. */
function postgresPrograms(): string | null {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return null
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a))
  return (
    versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  )
}
