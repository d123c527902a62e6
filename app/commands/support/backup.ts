import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import type { Kysely } from 'kysely'
import { disableDemoAccounts } from '#app/features/accounts/disable-demo-accounts.server.ts'
import { createDiskStorage } from '#app/storage/storage.ts'
import {
  BACKUP_TABLES,
  continueNumbers,
  emptyTables,
  insertRows,
  isEmpty,
  migrationNames,
  rowsOf,
} from '#db/queries/whole-tables.ts'
import type { DB } from '#db/schema.ts'
import { keepFundsApart } from './equal-funds.ts'
import { createArchive, filesBelow, readArchive } from './archive.ts'

const BATCH_LINES = 200
/** Longest batch of lines put back at once, in UTF-16 units; texts may be long. */
const BATCH_LENGTH = 8_000_000

/**
 * Writes everything into one file, in a form that either database can read: the tables as lines of JSON, from one
 * unchanging view of the database, and the stored files. Resolves with the number of rows and files; throws before a file
 * is made where there is nothing, for an empty backup would pass for a safe one.
 */
export async function backUp(db: Kysely<DB>, filesFolder: string, file: string) {
  if (await isEmpty(db)) throw new NothingThere()
  const archive = await createArchive(file)
  let rows = 0
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      for (const [table, order] of BACKUP_TABLES) {
        let lines = 0
        async function* parts() {
          for await (const batch of rowsOf(trx, table, order)) {
            lines += batch.length
            yield strToU8(batch.map((row) => `${row}\n`).join(''))
          }
        }
        await archive.add(`tables/${table}.jsonl`, parts(), () => lines)
        rows += lines
      }
    })
  const files = await filesBelow(filesFolder)
  for (const path of files) await archive.add(`files/${path}`, createReadStream(join(filesFolder, path)))
  await archive.finish({
    format: 1,
    createdAt: new Date().toISOString(),
    migrations: await migrationNames(db),
  })
  return { rows, files: files.length }
}

export type Restored =
  | { ok: true; rows: number; files: number; demoAccounts: number; renamedFunds: string[] }
  | { ok: false; reason: 'not_empty' }

/**
 * Puts a backup back, all of it or nothing: rows in one transaction, which is committed only after every checksum of
 * the file was right. What is there already is replaced only when `replace` says so. `demoAccounts` in the answer counts
 * those that were disabled, in the same transaction, so that their public password never opens the restored portal.
 * `renamedFunds` names those that an older backup held twice (`equal-funds.ts`).
 */
export async function restore(
  db: Kysely<DB>,
  filesFolder: string,
  file: string,
  { replace, demoAccounts }: { replace: boolean; demoAccounts: 'keep' | 'disable' },
): Promise<Restored> {
  if (!replace && !(await isEmpty(db))) return { ok: false, reason: 'not_empty' }
  const here = await migrationNames(db)
  const storage = createDiskStorage(filesFolder)
  let rows = 0
  let files = 0
  return db.transaction().execute(async (trx) => {
    await emptyTables(trx)
    let rest = ''
    let parts: Uint8Array[] = []
    const funds: string[] = []
    let renamedFunds: string[] = []
    const decoder = new TextDecoder()
    const manifest = await readArchive(file, {
      async piece(name, bytes, final) {
        const table = BACKUP_TABLES.find(([known]) => name === `tables/${known}.jsonl`)?.[0]
        if (table !== undefined) {
          const lines = (rest + decoder.decode(bytes, { stream: !final })).split('\n')
          rest = final ? '' : (lines.pop() ?? '')
          let whole = lines.filter((line) => line !== '')
          rows += whole.length
          if (table === 'funds') {
            // why: which of two equal funds keeps its name is known only when all are.
            funds.push(...whole)
            if (!final) return
            ;({ rows: whole, renamed: renamedFunds } = keepFundsApart(funds))
          }
          for (const batch of batches(whole)) await insertRows(trx, table, batch)
        } else if (name.startsWith('files/')) {
          parts.push(bytes)
          if (!final) return
          await storage.put(name.slice('files/'.length), Buffer.concat(parts))
          parts = []
          files++
        }
      },
    })
    if (rows === 0) throw new HollowBackup(file)
    if (manifest.migrations.some((name) => !here.includes(name))) throw new NewerBackup()
    await continueNumbers(trx)
    const disabled = demoAccounts === 'keep' ? 0 : await disableDemoAccounts(trx, new Date())
    return { ok: true, rows, files, demoAccounts: disabled, renamedFunds } as const
  })
}

/** Nobody and nothing is in the database: the wrong one was named, or it was never used. */
class NothingThere extends Error {
  constructor() {
    super(
      'ฐานข้อมูลนี้ว่างเปล่า ไม่ได้สำรอง กรุณาตรวจ DATA_DIR หรือ DATABASE_URL · there is nothing to back up in this database: please check DATA_DIR or DATABASE_URL',
    )
  }
}

/** Taking the place of what is there with a backup of nothing would only destroy. */
class HollowBackup extends Error {
  constructor(file: string) {
    super(
      `${file}: ไม่มีข้อมูลในไฟล์สำรองนี้ ไม่ได้เปลี่ยนอะไร กรุณาใช้ไฟล์อื่น · holds no row. Nothing was changed: please use another backup`,
    )
  }
}

/** The backup was made by a newer portal than this one. */
class NewerBackup extends Error {
  constructor() {
    super('ข้อมูลสำรองมาจากโปรแกรมรุ่นใหม่กว่า กรุณาปรับรุ่นก่อน · the backup comes from a newer portal: upgrade first')
  }
}

function* batches(lines: readonly string[]): Generator<string[]> {
  let batch: string[] = []
  let length = 0
  for (const line of lines) {
    batch.push(line)
    length += line.length
    if (batch.length < BATCH_LINES && length < BATCH_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
