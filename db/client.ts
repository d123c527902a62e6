import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { unreachable, unusableFolder } from './open-error.ts'
import { startPglite } from './pglite.ts'
import type { DB } from './schema.ts'

/** How long a server may take to answer a first connection. */
const ANSWER_WITHIN_MS = 10_000

export interface DatabaseSettings {
  /** A PostgreSQL address; without one the embedded database in `dataDir` is used. */
  url?: string
  /** Where the embedded database lives. */
  dataDir: string
  /** True for the portal: it must own the embedded database, and joining another process's is refused. */
  owner?: boolean
}

export interface OpenDatabase {
  db: Kysely<DB>
  engine: 'postgresql' | 'pglite'
  /** Ends all connections and, for the owner of an embedded database, the database itself. */
  close: () => Promise<void>
}

/**
 * Opens PostgreSQL, or the embedded PGlite where no address is set. A command started while the portal runs
 * joins the portal's database through its socket. Rejects with `DatabaseInUseError` when `owner` is asked for and
 * another process has the directory, and with the setting to mend where the database cannot be reached. PGlite survives a killed process, but it never syncs to disk: a power cut may
 * lose or damage it. Its connections share one session: no `SET`, no session locks, and inside a transaction only
 * the transaction's own executor.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenDatabase> {
  if (settings.url !== undefined && settings.url !== '') {
    await tryOnce(settings.url)
    const db = connect({ connectionString: settings.url, max: 10 })
    return { db, engine: 'postgresql', close: () => db.destroy() }
  }
  const server = await startPglite(settings.dataDir, settings.owner ?? false).catch((error: unknown) => {
    throw unusableFolder(error, settings.dataDir) ?? error
  })
  const db = connect({
    host: server.socketDir,
    port: server.port,
    user: 'postgres',
    database: 'postgres',
    password: '',
    max: 4,
  })
  const close = async (): Promise<void> => {
    await db.destroy()
    await server.stop()
  }
  return { db, engine: 'pglite', close }
}

/** One connection to see whether the address is right; fails with the setting to mend. */
async function tryOnce(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: ANSWER_WITHIN_MS })
  // why: the server may also hang up between our questions; the failed connect tells.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw unreachable(error, client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function connect(config: pg.PoolConfig): Kysely<DB> {
  const pool = new pg.Pool(config)
  // why: the pool drops a broken idle connection itself; the next query opens another or reports the failure.
  pool.on('error', () => undefined)
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
