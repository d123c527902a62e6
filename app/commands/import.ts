// Takes texts from a file into the library: `npm run content:import -- FILE.jsonl [--status draft|published]`.
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { importFile } from '#app/features/knowledge/import-file.server.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run content:import -- FILE.jsonl [--status draft|published] [--collection NAME]
แต่ละบรรทัด · each line: {"id": "…", "title": "…", "body": "…", "date"?: "…", "source"?: "…"}
บรรทัดที่เสียจะบอกเลขบรรทัด ช่อง และเหตุผล บรรทัดที่ดีเข้าคลัง · bad lines are reported by number, field and reason, good ones stay
นำเข้าซ้ำไม่เปลี่ยนอะไร แม้เปลี่ยนชื่อหรือย้ายไฟล์ · importing twice changes nothing, also after renaming or moving the file
--status      draft (ค่าตั้งต้น): รอเผยแพร่ที่หน้า /review/imports · draft (default): waits at /review/imports
--collection  ชุดที่ไฟล์นี้แก้ไขหรือต่อเพิ่ม ไม่บอกก็ดูจากเนื้อหาเอง · the collection this file corrects or adds to; found by content if not given`

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/u

function read(args: string[]) {
  try {
    const options = { status: { type: 'string', default: 'draft' }, collection: { type: 'string' } } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new UsageError(`ตัวเลือกไม่ถูกต้อง · wrong option: ${said}`)
  }
}

await runCommand(HELP, async ({ database: { db }, say }, args) => {
  const { values, positionals } = read(args)
  const { status, collection } = values
  if (status !== 'draft' && status !== 'published')
    throw new UsageError('--status: ใช้ draft หรือ published · must be draft or published')
  if (collection !== undefined && !NAME.test(collection))
    throw new UsageError('--collection: ใช้ a-z 0-9 และ - ไม่เกิน 40 ตัว · must be at most 40 of a-z, 0-9 and -')
  const [file] = positionals
  if (file === undefined) throw new UsageError('FILE.jsonl: กรุณาบอกชื่อไฟล์ · name the file')
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false))
    throw new UsageError(`${file}: ไม่พบไฟล์นี้ · no such file`)
  // why: a generator opens the file when its first line is asked for; readline drops lines that nobody waits for yet.
  async function* lines() {
    yield* createInterface({ input: createReadStream(file ?? '', 'utf8'), crlfDelay: Infinity })
  }
  const result = await importFile(db, lines, {
    published: status === 'published',
    now: () => new Date(),
    collection,
    onBad: (number, reason) => say(`บรรทัด · line ${number}: ${reason}`),
  })
  const { added, changed, unchanged, kept, bad, alike } = result
  say(
    `ใหม่ · new ${added}, เปลี่ยน · changed ${changed}, เดิม · unchanged ${unchanged}, คงไว้ตามผู้ดูแล · kept as a moderator left it ${kept}, เสีย · bad ${bad}`,
  )
  say(`ชุด · collection: ${result.collection}`)
  if (alike !== null)
    say(
      `ชุด ${alike.collection} มีรหัสเดียวกัน ${alike.ids} รหัสแต่เป็นเรื่องอื่น จึงนับเป็นคนละชุด ถ้าไฟล์นี้แก้ไขชุดนั้น ให้ใช้ --collection ${alike.collection} · collection ${alike.collection} has ${alike.ids} of these ids with other texts, so this file is another collection; if it corrects that one, add --collection ${alike.collection}`,
    )
  return bad === 0 ? 0 : 1
})
