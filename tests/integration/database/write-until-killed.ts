// A process that owns an embedded database, writes outbox rows and says after each commit which one is safe;
// or one that joins another's and leaves a transaction open.
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'

const [dataDir = '', mode = 'write', from = '0'] = process.argv.slice(2)
const { db } = await openDatabase({ dataDir, owner: mode !== 'join' })
await migrateToLatest(db)
if (mode === 'join') {
  const trx = await db.startTransaction().execute()
  await trx.insertInto('outbox').values({ topic: 'crash', key: 'never committed' }).execute()
}
process.stdout.write('ready\n')
// why: an open connection does not keep a process alive for ever.
if (mode !== 'write') setInterval(() => undefined, 60_000)
for (let number = Number(from); mode === 'write'; number += 1) {
  await db
    .insertInto('outbox')
    .values({ topic: 'crash', key: String(number), payload: JSON.stringify('ก'.repeat(2_000)) })
    .execute()
  process.stdout.write(`${number}\n`)
}
