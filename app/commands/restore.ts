// Puts a backup back: `npm run restore -- FILE.zip [--replace]`.
import { existsSync } from 'node:fs'
import { restore } from './support/backup.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run restore -- FILE.zip [--replace]
--replace  แทนที่ข้อมูลที่มีอยู่ · replaces what is there
หลังนำกลับ ให้เปิดเว็บไซต์ใหม่เพื่อสร้างดัชนีค้นหา · start the portal again afterwards: the search index is rebuilt`

await runCommand(HELP, async ({ database, filesFolder, say }, args) => {
  const [file] = args.filter((argument) => argument !== '--replace')
  if (file === undefined) throw new UsageError('FILE.zip: กรุณาบอกชื่อไฟล์ · name the file')
  if (!existsSync(file)) throw new UsageError(`${file}: ไม่พบไฟล์นี้ · no such file`)
  const result = await restore(database.db, filesFolder, file, args.includes('--replace'))
  if (!result.ok)
    throw new UsageError(
      'ฐานข้อมูลไม่ว่าง เติม --replace เพื่อแทนที่ · the database is not empty: add --replace to replace it',
    )
  say(`นำกลับแล้ว · restored: ${result.rows} rows, ${result.files} files`)
  return 0
})
