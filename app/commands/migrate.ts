import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

const url = process.env['DATABASE_URL']
const dataDir = process.env['DATA_DIR'] ?? '.data'
const { db, engine, close } = await openDatabase({ dataDir, ...(url === undefined ? {} : { url }) })
try {
  const names = await migrateToLatest(db)
  console.log(names.length === 0 ? `${engine}: already up to date` : `${engine}: ran ${names.join(', ')}`)
} finally {
  await close()
}
