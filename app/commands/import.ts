// Takes texts from a file into the library: `npm run content:import -- FILE.jsonl [--status draft|published]`.
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { importLine } from '#app/features/knowledge/import-items.server.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run content:import -- FILE.jsonl [--status draft|published]
แต่ละบรรทัด · each line: {"id": "…", "title": "…", "body": "…", "date"?: "…", "source"?: "…"}
บรรทัดที่เสียจะบอกเลขบรรทัดและเหตุผล บรรทัดที่ดีเข้าคลัง · bad lines are reported by number and reason, good ones stay
นำเข้าซ้ำไม่เปลี่ยนอะไร · importing twice changes nothing`

await runCommand(HELP, async ({ database: { db }, say }, args) => {
  const at = args.indexOf('--status')
  const status = at === -1 ? 'draft' : args[at + 1]
  if (status !== 'draft' && status !== 'published')
    throw new UsageError('--status: ใช้ draft หรือ published · must be draft or published')
  const [file] = args.filter((_, index) => at === -1 || (index !== at && index !== at + 1))
  if (file === undefined) throw new UsageError('FILE.jsonl: กรุณาบอกชื่อไฟล์ · name the file')
  if (!existsSync(file)) throw new UsageError(`${file}: ไม่พบไฟล์นี้ · no such file`)
  const counts = { added: 0, changed: 0, unchanged: 0, bad: 0 }
  let number = 0
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) {
    number++
    const text = number === 1 ? line.replace(/^\uFEFF/u, '') : line
    if (text.trim() === '') continue
    const result = await importLine(db, text, { published: status === 'published', now: new Date() })
    counts[result.kind]++
    if (result.kind === 'bad') say(`บรรทัด · line ${number}: ${result.reason}`)
  }
  say(
    `ใหม่ · new ${counts.added}, เปลี่ยน · changed ${counts.changed}, เดิม · unchanged ${counts.unchanged}, เสีย · bad ${counts.bad}`,
  )
  return counts.bad === 0 ? 0 : 1
})
