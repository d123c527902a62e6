// Writes db/schema.ts from the migrations: an empty embedded database is migrated and read back.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, getDialect } from 'kysely-codegen'
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

const outFile = fileURLToPath(new URL('../../db/schema.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'schema-'))
const { db, close } = await openDatabase({ dataDir })
try {
  await migrateToLatest(db)
  await generate({ db, dialect: getDialect('postgres'), outFile, excludePattern: 'kysely_*' })
  console.log(`wrote ${outFile}`)
} finally {
  await close()
  rmSync(dataDir, { recursive: true, force: true })
}
