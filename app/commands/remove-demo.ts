// Takes everything marked ตัวอย่าง out: `npm run content:remove-demo`.
import { removeDemo } from '#app/features/knowledge/remove-demo.server.ts'
import { runCommand } from './support/command.ts'

const HELP = `ใช้ · usage: npm run content:remove-demo
ลบเรื่องและกองทุนตัวอย่าง ปิดบัญชีตัวอย่าง และไม่นำกลับมาอีก · removes demo items and funds, disables demo accounts, for good`

await runCommand(HELP, async ({ database: { db }, say }) => {
  const { items, funds, accounts } = await removeDemo(db, new Date())
  say(
    `ลบแล้ว · removed: เรื่อง · items ${items}, กองทุน · funds ${funds}, บัญชีที่ปิด · accounts disabled ${accounts}`,
  )
  return 0
})
