// Brings the database up to date: `npm run db:migrate`. The portal does the same at every start.
import path from 'node:path'
import { readEnvironment } from '#app/context.server.ts'
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

try {
  const { DATABASE_URL, DATA_DIR } = readEnvironment(process.env, 'command')
  const dataDir = path.resolve(DATA_DIR)
  const { db, engine, close } = await openDatabase({ url: DATABASE_URL ?? '', dataDir })
  try {
    const names = await migrateToLatest(db)
    console.log(names.length === 0 ? `${engine}: already up to date` : `${engine}: ran ${names.join(', ')}`)
  } finally {
    await close()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
