import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivatePostgres, whyNoPostgres } from '#app/commands/support/private-postgres.ts'
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
  const absent = whyNoPostgres()
  if (absent !== null) process.stdout.write(`PostgreSQL is not tried: ${absent}\n`)
  return [
    { name: 'pglite', absent: null, open: openPglite },
    { name: 'postgresql', absent, open: openPostgres },
  ]
}

async function openPglite(): Promise<OpenDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'pglite-'))
  return migrated(await openDatabase({ dataDir }), () => rmSync(dataDir, { recursive: true, force: true }))
}

async function openPostgres(): Promise<OpenTestDatabase> {
  const { url, stop } = startPrivatePostgres()
  const opened = await openDatabase({ url, dataDir: '.' }).catch((error: unknown) => {
    stop()
    throw error
  })
  return { ...(await migrated(opened, stop)), url }
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
