import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type PrivatePostgres = { url: string; stop: () => void }

/** Why no PostgreSQL can be started here, or null. */
export function whyNoPostgres(): string | null {
  return programsFolder() === null ? 'initdb and pg_ctl are not in /usr/lib/postgresql/*/bin' : null
}

/**
 * Starts a PostgreSQL of one's own in a new folder, reached through a socket in it and by nobody else. It keeps nothing
 * safe: for tests and measurements only. `stop` removes every trace.
 */
export function startPrivatePostgres(): PrivatePostgres {
  const programs = programsFolder()
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
  return { url: `postgresql://portal@/postgres?host=${encodeURIComponent(directory)}`, stop }
}

/** The folder of the newest installed PostgreSQL's programs, or null. */
function programsFolder(): string | null {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return null
  const versions = readdirSync(base).sort((a, b) => Number(b) - Number(a))
  return (
    versions.map((version) => join(base, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  )
}
