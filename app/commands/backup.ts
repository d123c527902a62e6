// Everything into one file: `npm run backup -- FILE.zip`.
import { backUp } from './support/backup.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run backup -- FILE.zip
ฐานข้อมูลและไฟล์ทั้งหมดในไฟล์เดียว นำกลับได้ทั้ง PGlite และ PostgreSQL · the database and all files, for either database
ไม่รวมการเข้าสู่ระบบที่เปิดอยู่ · open sessions are left out`

await runCommand(HELP, async ({ database, filesFolder, say }, [file]) => {
  if (file === undefined) throw new UsageError('FILE.zip: กรุณาบอกชื่อไฟล์ · name the file')
  const { rows, files } = await backUp(database.db, filesFolder, file)
  say(`สำรองแล้ว · backed up: ${rows} rows, ${files} files → ${file}`)
  return 0
})
