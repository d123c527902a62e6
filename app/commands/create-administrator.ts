// The first administrator of an installation: `npm run admin:create -- --login NAME [--name "…"]`.
import { text } from 'node:stream/consumers'
import { parseLoginName } from '#app/features/accounts/login-name.ts'
import { passwordProblem } from '#app/features/accounts/password-rules.ts'
import { register } from '#app/features/accounts/register.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { findAccountByName, grantRole } from '#db/queries/users.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: PASSWORD=… npm run admin:create -- --login NAME [--name "DISPLAY NAME"]
สร้างผู้ดูแลระบบคนแรก หรือให้บทบาทผู้ดูแลแก่บัญชีที่มีอยู่แล้ว
Creates an administrator, or makes one of an account that exists.
--login  อีเมล เบอร์โทร หรือชื่อผู้ใช้ · mail address, phone number or user name
--name   ชื่อที่แสดง · the name shown
รหัสผ่านอ่านจาก PASSWORD หรือจากบรรทัดเข้า · the password comes from PASSWORD or from standard input`

await runCommand(HELP, async ({ database: { db }, say }, args) => {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at === -1 ? undefined : args[at + 1]
  }
  const login = parseLoginName(option('login') ?? '')
  const t = translator('th')
  if (login === null) throw new UsageError(`--login: ${t('accounts.error.loginName')}`)
  const known = await findAccountByName(db, login)
  if (known !== undefined) {
    await grantRole(db, known.id, 'administrator')
    say(`${login.value}: เป็นผู้ดูแลระบบแล้ว · is an administrator now`)
    return 0
  }
  const password = process.env['PASSWORD'] ?? (await text(process.stdin)).trimEnd()
  const problem = passwordProblem(password, [login.value])
  if (problem !== null) throw new UsageError(`PASSWORD: ${t(problem)} · ${translator('en')(problem)}`)
  const displayName = option('name') ?? login.value
  const made = await register(db, { displayName, login, password, agreed: 'on' }, 'th')
  if (!made.ok) throw new Error(t('accounts.error.loginTaken'))
  await grantRole(db, made.userId, 'administrator')
  say(`${login.value}: สร้างผู้ดูแลระบบแล้ว · administrator created`)
  return 0
})
