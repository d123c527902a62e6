import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnvironment, settingsOf, type Environment } from '#app/context.server.ts'
import { openDatabase, type OpenDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { embeddedFolder } from '#db/pglite.ts'

/** A mistake of whoever called the command: told without a stack, exit code 2. */
export class UsageError extends Error {}

export type Command = {
  database: OpenDatabase
  environment: Environment
  /** Where the portal keeps pictures. */
  filesFolder: string
  /** Which data this is, as people know it; never with a password. */
  where: string
  say: (line: string) => void
}

/**
 * Runs a command on the portal's database, PostgreSQL by DATABASE_URL or the embedded one in DATA_DIR, also while the
 * portal is running. The result is the exit code. `existing`: makes no new data where DATA_DIR holds none, since whoever
 * asks for what is there has named the wrong folder.
 */
export async function runCommand(
  help: string,
  work: (command: Command, args: string[]) => Promise<number>,
  { existing = false } = {},
) {
  await runCommandWithoutDatabase(help, async ({ environment, say }, args) => {
    const dataDir = path.resolve(environment.DATA_DIR)
    const { embedded } = settingsOf(environment)
    if (existing && embedded && !existsSync(embeddedFolder(dataDir)))
      throw new UsageError(
        `DATA_DIR: ไม่พบข้อมูลใน ${dataDir} กรุณาใช้ DATA_DIR เดียวกับที่เปิดเว็บไซต์ หรือตั้ง DATABASE_URL · there is no data in ${dataDir}: please give the DATA_DIR that the portal was started with, or DATABASE_URL`,
      )
    const where = embedded ? dataDir : 'PostgreSQL'
    const database = await openDatabase({ url: environment.DATABASE_URL ?? '', dataDir })
    try {
      await migrateToLatest(database.db)
      const filesFolder = path.join(dataDir, 'files')
      return await work({ database, environment, filesFolder, where, say }, args)
    } finally {
      await database.close()
    }
  })
}

/** Runs a command that needs settings only. The result is the exit code. */
export async function runCommandWithoutDatabase(
  help: string,
  work: (command: Pick<Command, 'environment' | 'say'>, args: string[]) => Promise<number>,
) {
  const args = process.argv.slice(2)
  const say = (line: string) => {
    process.stdout.write(`${line}\n`)
  }
  if (args.includes('--help')) {
    say(help)
    return
  }
  try {
    process.exitCode = await work({ environment: readEnvironment(process.env, 'command'), say }, args)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(error instanceof UsageError ? `${message}\n\n${help}\n` : `${message}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}
