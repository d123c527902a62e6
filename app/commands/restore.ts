// Puts a backup back: `npm run restore -- FILE.zip [--replace]`.
import { existsSync } from 'node:fs'
import { settingsOf } from '#app/context.server.ts'
import { demoAccountsDisabled } from '#app/features/accounts/demo-accounts.ts'
import { restore } from './support/backup.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run restore -- FILE.zip [--replace]
--replace  แทนที่ข้อมูลที่มีอยู่ · replaces what is there
บัญชีตัวอย่างถูกปิดเมื่อใช้ DATABASE_URL · demo accounts are disabled when DATABASE_URL is set
หลังนำกลับ ให้เปิดเว็บไซต์ใหม่เพื่อสร้างดัชนีค้นหา · start the portal again afterwards: the search index is rebuilt`

await runCommand(HELP, async ({ database, environment, filesFolder, where, say }, args) => {
  const [file] = args.filter((argument) => argument !== '--replace')
  if (file === undefined) throw new UsageError('FILE.zip: กรุณาบอกชื่อไฟล์ · name the file')
  if (!existsSync(file)) throw new UsageError(`${file}: ไม่พบไฟล์นี้ · no such file`)
  // why: their password is public; beside the embedded database they are part of the trial.
  const demoAccounts = settingsOf(environment).demoAccounts ? 'keep' : 'disable'
  const replace = args.includes('--replace')
  const result = await restore(database.db, filesFolder, file, { replace, demoAccounts })
  if (!result.ok)
    throw new UsageError(
      'ฐานข้อมูลไม่ว่าง เติม --replace เพื่อแทนที่ · the database is not empty: add --replace to replace it',
    )
  say(`นำกลับแล้ว · restored: ${result.rows} rows, ${result.files} files → ${where}`)
  if (result.renamedFunds.length > 0) {
    say(
      'กองทุนซ้ำถูกเติมเลขท้ายชื่อ โปรดแก้ที่ /admin/funds · funds held twice were numbered, correct them at /admin/funds:',
    )
    for (const name of result.renamedFunds) say(`  ${name}`)
  }
  if (result.demoAccounts > 0) say(demoAccountsDisabled(result.demoAccounts))
  return 0
})
