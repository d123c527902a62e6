// Compares search with the database: `npm run search:check [-- --dry-run] [--json]`.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { meilisearchFrom } from '#app/context.server.ts'
import { readOwner } from '#db/pglite-lock.ts'
import { checkEngine, type CheckResult } from '#search/checks.ts'
import { askPortalToCheck } from './support/ask-portal.ts'
import { runCommand, UsageError } from './support/command.ts'

const HELP = `ใช้ · usage: npm run search:check -- [--dry-run] [--json]
เทียบดัชนีค้นหากับฐานข้อมูลทีละเรื่อง ทั้งชื่อและเนื้อหา แล้วซ่อมส่วนที่ต่าง
Compares the search index with the database, document by document and word by word, and repairs what differs.
--dry-run  ดูอย่างเดียว ไม่ซ่อม · only looks
--json     ผลเป็น JSON หนึ่งบรรทัด · one line of JSON
ดัชนีในตัวอยู่ในหน่วยความจำของเว็บไซต์ คำสั่งนี้จึงขอให้เว็บไซต์ที่เปิดอยู่เทียบเอง
The embedded index is in the portal's memory, so this command asks the running portal to compare it.
จบด้วย · exit code: 0 ตรงกันหรือซ่อมแล้ว · in step or repaired, 1 ยังต่าง · still different, 3 เทียบไม่ได้ · nothing could be compared`

type Report = { engine: 'meilisearch' | 'embedded'; checkedBy: 'command' | 'portal' } & CheckResult
type Unchecked = {
  engine: 'embedded'
  checkedBy: null
  reason: 'no_portal_running' | 'portal_did_not_answer'
}

/** How long a running portal may take to begin, and to end, in milliseconds. */
const PATIENCE = { beginMs: 15_000, endMs: 300_000 }

await runCommand(HELP, async ({ database: { db, engine: kind }, environment, say }, args) => {
  const { dryRun, json } = readOptions(args)
  const reports: (Report | Unchecked)[] = []
  const meilisearch = meilisearchFrom(environment)
  if (meilisearch !== undefined) {
    const result = await checkEngine(db, meilisearch, { repair: !dryRun })
    await meilisearch.close()
    reports.push({ engine: 'meilisearch', checkedBy: 'command', ...result })
  }
  // why: whoever had to open the embedded database has found no portal running on it.
  const alone = kind === 'pglite' && readOwner(path.resolve(environment.DATA_DIR))?.pid === process.pid
  const found = alone ? null : await askPortalToCheck(db, !dryRun, PATIENCE)
  reports.push(
    found === null
      ? {
          engine: 'embedded',
          checkedBy: null,
          reason: alone ? 'no_portal_running' : 'portal_did_not_answer',
        }
      : { engine: 'embedded', checkedBy: 'portal', ...found },
  )
  const exit = exitCode(reports)
  if (json) say(JSON.stringify({ exit, repaired: !dryRun, engines: reports }))
  else for (const report of reports) for (const line of linesOf(report, dryRun)) say(line)
  return exit
})

function readOptions(args: string[]): { dryRun: boolean; json: boolean } {
  try {
    const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values } = parseArgs({ args, options })
    return { dryRun: values['dry-run'] ?? false, json: values.json ?? false }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function exitCode(reports: (Report | Unchecked)[]): number {
  const checked = reports.filter((report) => report.checkedBy !== null)
  if (checked.some(({ left }) => left > 0)) return 1
  return checked.length === 0 || checked.some(({ error }) => error !== null) ? 3 : 0
}

function linesOf(report: Report | Unchecked, dryRun: boolean): string[] {
  if (report.checkedBy === null)
    return [
      `${report.engine}: ไม่ได้เทียบ · not compared`,
      report.reason === 'no_portal_running'
        ? '  ไม่มีเว็บไซต์เปิดอยู่บนฐานข้อมูลนี้ ดัชนีในตัวสร้างใหม่ทุกครั้งที่เปิด · no portal is running on this database; the embedded index is built anew at each start'
        : '  ไม่มีเว็บไซต์ตอบ · no portal answered; the embedded index is in its memory, so nobody else can look',
    ]
  if (report.error !== null) return [`${report.engine}: เทียบไม่ได้ · could not be compared: ${report.error}`]
  const { documents, missing, ghost, stale, waiting, left, refusal } = report
  const by = report.checkedBy === 'portal' ? ' (โดยเว็บไซต์ที่เปิดอยู่ · by the running portal)' : ''
  const different = missing + ghost + stale
  const outcome =
    different === 0
      ? 'ตรงกัน · in step'
      : left === 0
        ? 'ซ่อมแล้ว · repaired'
        : dryRun
          ? `ต่าง · different: ${left}`
          : `ยังต่าง · still different: ${left}`
  return [
    `${report.engine}${by}: ${documents} เอกสาร · documents, ขาด · missing ${missing}, เกิน · ghosts ${ghost}, เก่า · stale ${stale}, กำลังเดินทาง · on their way ${waiting} → ${outcome}`,
    ...(refusal === null ? [] : [`  ${refusal}`]),
  ]
}
