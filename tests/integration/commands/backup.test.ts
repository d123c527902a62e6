import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArchive } from '#app/commands/support/archive.ts'
import { backUp, restore } from '#app/commands/support/backup.ts'
import { DEMO_PASSWORD } from '#app/features/accounts/demo-accounts.ts'
import { ensureDemoAccounts } from '#app/features/accounts/ensure-demo-accounts.server.ts'
import { checkPassword } from '#app/features/accounts/sign-in.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readItem } from '#app/features/knowledge/read-item.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import type { OpenDatabase } from '#db/client.ts'
import { enqueue } from '#db/outbox.ts'
import { BACKUP_TABLES, rowsOf } from '#db/queries/whole-tables.ts'
import { databases, type TestEngine } from '#tests/factories/database.ts'
import { createFund, createMember, openSession } from '#tests/factories/people.ts'

/** Every row of every table, as text. */
async function everything({ db }: OpenDatabase): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {}
  await db.transaction().execute(async (trx) => {
    for (const [table, order] of BACKUP_TABLES) {
      const rows: string[] = []
      for await (const batch of rowsOf(trx, table, order)) rows.push(...batch)
      // why: a moment is the same however its time zone is written.
      all[table] = rows.map((row) =>
        row.replace(/\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d/gu, (at) => String(Date.parse(at))),
      )
    }
  })
  return all
}

const KEEP = { replace: false, demoAccounts: 'keep' } as const
const REPLACE = { ...KEEP, replace: true } as const

const engines = databases()
const pairs = engines.flatMap((from) => engines.map((to): [TestEngine, TestEngine] => [from, to]))

describe.each(pairs)('a backup', (from, to) => {
  const absent = from.absent ?? to.absent
  describe.skipIf(absent !== null)(`from ${from.name} to ${to.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'backup-'))
    const file = join(folder, 'all.zip')
    const files = (name: string) => join(folder, name)
    let source: OpenDatabase
    let target: OpenDatabase

    beforeAll(async () => {
      source = await from.open()
      target = await to.open()
      await loadLibrary(source.db, await readLibrary('content/items'))
      const member = await createMember(source.db, {
        name: 'ป้าแก้ว "นักบัญชี"\nบรรทัดสอง',
        keeperOf: [await createFund(source.db)],
      })
      await openSession(source.db, member.id)
      mkdirSync(files('source/media/ab'), { recursive: true })
      writeFileSync(files('source/media/ab/picture.webp'), Buffer.from([0, 255, 1, 2]))
      await backUp(source.db, files('source'), file)
    })
    afterAll(async () => {
      await source.close()
      await target.close()
      rmSync(folder, { recursive: true, force: true })
    })

    it('brings every row and every file back as it was, and opens nobody’s session', async () => {
      expect(await restore(target.db, files('target'), file, KEEP)).toMatchObject({ ok: true, files: 1 })
      expect(await everything(target)).toEqual(await everything(source))
      expect(readFileSync(files('target/media/ab/picture.webp'))).toEqual(Buffer.from([0, 255, 1, 2]))
      expect(await target.db.selectFrom('sessions').selectAll().execute()).toEqual([])
      expect(await readItem(target.db, 'demo-baby-kit-library', 'th')).not.toBeNull()
    })

    it('lets numbering go on behind what was put back', async () => {
      await target.db.transaction().execute((trx) => enqueue(trx, { topic: 'search', key: 'after' }))
      const ids = await target.db.selectFrom('outbox').select('id').execute()
      expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
    })

    it('does not overwrite what is there unless it is told to', async () => {
      expect(await restore(target.db, files('target'), file, KEEP)).toEqual({
        ok: false,
        reason: 'not_empty',
      })
      expect(await restore(target.db, files('target'), file, REPLACE)).toMatchObject({ ok: true })
      expect(await everything(target)).toEqual(await everything(source))
    })

    it('of a trial brings the demo accounts back, disabled where it is told to, in one step with the rows', async () => {
      await ensureDemoAccounts(source.db, { mailbox: true })
      const trial = join(folder, 'trial.zip')
      await backUp(source.db, files('source'), trial)
      const enters = () => checkPassword(target.db, 'demo-admin', DEMO_PASSWORD)
      expect(await restore(target.db, files('target'), trial, REPLACE)).toMatchObject({ demoAccounts: 0 })
      expect(await enters()).not.toBeNull()
      expect(
        await restore(target.db, files('target'), trial, { replace: true, demoAccounts: 'disable' }),
      ).toMatchObject({ demoAccounts: 6 })
      expect(await enters()).toBeNull()
    })

    it('from before a fund existed once keeps equal funds apart and what hangs on each', async () => {
      await sql`drop index funds_once_key`.execute(source.db)
      const place = { name: 'กองทุนซ้ำ', name_sort: 'ซ', tambon: 'ฝาย', province_code: 'TH-50' }
      const twice = [2, 1].map((day) => ({
        ...place,
        slug: `same-${day}`,
        created_at: new Date(2020, 0, day),
      }))
      await source.db.insertInto('funds').values(twice).execute()
      const { id } = await source.db
        .selectFrom('funds')
        .select('id')
        .where('slug', '=', 'same-2')
        .executeTakeFirstOrThrow()
      await createMember(source.db, { keeperOf: [{ fundId: id, name: place.name }] })
      const older = join(folder, 'older.zip')
      await backUp(source.db, files('source'), older)
      expect(await restore(target.db, files('target'), older, REPLACE)).toMatchObject({
        ok: true,
        renamedFunds: ['กองทุนซ้ำ (ซ้ำ 2)'],
      })
      const restored = await target.db
        .selectFrom('funds')
        .leftJoin('fund_keepers', 'fund_keepers.fund_id', 'funds.id')
        .select(['slug', 'name', 'name_sort', 'fund_id'])
        .where('slug', 'like', 'same-%')
        .orderBy('slug')
        .execute()
      expect(restored).toEqual([
        { slug: 'same-1', name: 'กองทุนซ้ำ', name_sort: 'ซ', fund_id: null },
        { slug: 'same-2', name: 'กองทุนซ้ำ (ซ้ำ 2)', name_sort: 'ซ (ซ้ำ 2)', fund_id: id },
      ])
    })

    it('that is damaged changes nothing', async () => {
      const before = await everything(target)
      const damaged = join(folder, 'damaged.zip')
      const bytes = readFileSync(file)
      writeFileSync(damaged, bytes.subarray(0, Math.floor(bytes.length / 2)))
      await expect(restore(target.db, files('target'), damaged, REPLACE)).rejects.toThrow(
        /damaged\.zip: ไฟล์สำรองขาดหรือเสียหาย.*Nothing was changed/u,
      )
      appendFileSync(damaged, 'x')
      await expect(restore(target.db, files('target'), damaged, REPLACE)).rejects.toThrow(
        /damaged\.zip: ไฟล์สำรองขาดหรือเสียหาย.*Nothing was changed/u,
      )
      expect(await everything(target)).toEqual(before)
    })

    it('without a single row takes the place of nothing, whatever it is told', async () => {
      const before = await everything(target)
      expect(before['knowledge_items']).not.toEqual([])
      const hollow = join(folder, 'hollow.zip')
      const archive = await createArchive(hollow)
      await archive.finish({ format: 1, createdAt: new Date().toISOString(), migrations: [] })
      await expect(restore(target.db, files('target'), hollow, REPLACE)).rejects.toThrow(
        /hollow\.zip: ไม่มีข้อมูล.*Nothing was changed/su,
      )
      expect(await everything(target)).toEqual(before)
    })

    it('is not made of a database with nothing in it', async () => {
      const empty = await from.open()
      const nothing = join(folder, 'nothing.zip')
      await expect(backUp(empty.db, files('none'), nothing)).rejects.toThrow(/nothing to back up/u)
      expect(existsSync(nothing)).toBe(false)
      await empty.close()
    })
  })
})

describe('npm run backup', () => {
  it('makes no data of its own where there is none, and names the setting', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nowhere-'))
    const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'app/commands/backup.ts', join(folder, 'b.zip')],
      { encoding: 'utf8', env },
    )
    expect([status, readdirSync(folder)]).toEqual([2, []])
    expect(stderr).toMatch(/^DATA_DIR: .*ไม่พบข้อมูล.* · .*no data/u)
    expect(stderr).toContain(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true })
  })
})

describe.each(engines)('npm run restore', (engine) => {
  it.skipIf(engine.absent !== null)(`tells on ${engine.name} what became of the demo accounts`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'restore-'))
    const [source, target] = [await databases()[0]?.open(), await engine.open()]
    if (source === undefined) throw new Error('no embedded database')
    await ensureDemoAccounts(source.db, { mailbox: true })
    const file = join(folder, 'trial.zip')
    await backUp(source.db, join(folder, 'files'), file)
    const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: target.url ?? '' }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'app/commands/restore.ts', file],
      {
        encoding: 'utf8',
        env,
      },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout.includes('demo accounts disabled: 6')).toBe(target.url !== undefined)
    expect(stdout).toContain(target.url === undefined ? join(folder, 'data') : 'PostgreSQL')
    const again = spawnSync(process.execPath, ['--import', 'tsx', 'app/commands/backup.ts', file], {
      encoding: 'utf8',
      env,
    })
    expect(again.status).toBe(2)
    expect(again.stderr).toMatch(/มีไฟล์นี้อยู่แล้ว.+ · is there already.+--force/u)
    await source.close()
    await target.close()
    rmSync(folder, { recursive: true, force: true })
  })
})
