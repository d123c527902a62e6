// Everything into one file: `npm run backup -- FILE.zip`.
import { existsSync } from 'node:fs'
import { backUp } from './support/backup.ts'
import { runCommand, UsageError, type Command } from './support/command.ts'

const HELP = `ใช้ · usage: npm run backup -- FILE.zip [--force]
ฐานข้อมูลและไฟล์ทั้งหมดในไฟล์เดียว นำกลับได้ทั้ง PGlite และ PostgreSQL · the database and all files, for either database
ไม่รวมการเข้าสู่ระบบที่เปิดอยู่ · open sessions are left out
--force เขียนทับไฟล์ที่มีอยู่ · overwrites a file that is there`

async function work({ database, filesFolder, where, say }: Command, args: string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'))
  if (file === undefined) throw new UsageError('FILE.zip: กรุณาบอกชื่อไฟล์ · name the file')
  if (existsSync(file) && !args.includes('--force'))
    throw new UsageError(
      `${file}: มีไฟล์นี้อยู่แล้ว ไม่ได้สำรอง กรุณาใช้ชื่ออื่น หรือใส่ --force เพื่อเขียนทับ · is there already, nothing was backed up. Please use another name, or --force to overwrite it`,
    )
  const { rows, files } = await backUp(database.db, filesFolder, file)
  say(`สำรองแล้ว · backed up: ${rows} rows, ${files} files, ${where} → ${file}`)
  return 0
}

await runCommand(HELP, work, { existing: true })
