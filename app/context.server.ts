import path from 'node:path'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { demoAccountsDisabled } from '#app/features/accounts/demo-accounts.ts'
import { disableDemoAccounts } from '#app/features/accounts/disable-demo-accounts.server.ts'
import { ensureDemoAccounts } from '#app/features/accounts/ensure-demo-accounts.server.ts'
import { greetMeilisearch } from '#app/features/discovery/greet-meilisearch.server.ts'
import { createSearchAlerts } from '#app/features/discovery/saved-searches-alerts.server.ts'
import { createSearchLog, type SearchLog } from '#app/features/discovery/search-log.server.ts'
import { createSynonymService } from '#app/features/discovery/synonyms.server.ts'
import { loadLibrary } from '#app/features/knowledge/load-library.server.ts'
import { readLibrary } from '#app/features/knowledge/read-library.server.ts'
import { createMailRelay } from '#app/mail/mail-relay.server.ts'
import { createMailboxSender, createSmtpSender } from '#app/mail/senders.server.ts'
import { createFileRelay } from '#app/storage/file-relay.server.ts'
import { createDiskStorage, type Storage } from '#app/storage/storage.ts'
import { openDatabase } from '#db/client.ts'
import { migrateToLatest } from '#db/migrate.ts'
import type { DB } from '#db/schema.ts'
import { createEmbeddedEngineInWorker } from '#search/engines/embedded/engine-in-worker.ts'
import { createMeilisearchEngine } from '#search/engines/meilisearch/meilisearch-engine.ts'
import type { SearchState } from '#search/portal.ts'
import { startSearch } from '#search/start-search.ts'
import type { SearchEngine, SearchPortal } from '#search/types.ts'

/** The rule and the remedy of a setting. */
const must = (thai: string, english: string, example: string) =>
  `${thai} กรุณาใส่เช่น ${example} · ${english}. Please give one such as ${example}`

const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: must('ต้องเป็นที่อยู่', 'must be an address', example) })

const isPort = (given: string) => /^\d{1,5}$/u.test(given) && Number(given) <= 65_535

const schema = z
  .object({
    NODE_ENV: z
      .enum(['development', 'production', 'test'], {
        error: must(
          'ต้องเป็น development, production หรือ test',
          'must be development, production or test',
          'production',
        ),
      })
      .default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z
      .string()
      .refine(isPort, must('ต้องเป็นเลข 0 ถึง 65535', 'must be a number from 0 to 65535', 'PORT=3000'))
      .transform(Number)
      .default(3000),
    PUBLIC_ORIGIN: address(/^https?$/u, 'https://example.org')
      .refine((given) => new URL(given).href === `${new URL(given).origin}/`, {
        error: must(
          'ต้องเป็นที่อยู่ที่ไม่มีอะไรต่อท้ายชื่อเครื่อง',
          'must be an address with nothing behind the host: the portal cannot stand below a path',
          'https://example.org',
        ),
        when: ({ value }) => typeof value === 'string' && URL.canParse(value),
      })
      .transform((given) => new URL(given).origin)
      .optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: z
      .string()
      // why: an address that names a socket has no host, which a strict parser refuses.
      .regex(
        /^postgres(?:ql)?:\/\/\S+$/u,
        must('ต้องเป็นที่อยู่', 'must be an address', 'postgresql://portal@localhost/portal'),
      )
      .optional(),
    MEILI_URL: address(/^https?$/u, 'http://127.0.0.1:7700').optional(),
    MEILI_KEY: z.string().optional(),
    MEILI_SEARCH_KEY: z.string().optional(),
    SMTP_URL: address(/^smtps?$/u, 'smtp://user:password@mail.example.org:587').optional(),
    MAIL_FROM: z
      .string()
      .includes('@', { error: must('ต้องเป็นอีเมล', 'must be a mail address', 'khlang@example.org') })
      .optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: must(
      'ต้องมีเมื่อตั้ง SMTP_URL คืออีเมลผู้ส่ง',
      'is needed beside SMTP_URL: the address that mails come from',
      'khlang@example.org',
    ),
  })
  .refine(({ MEILI_SEARCH_KEY, MEILI_KEY }) => MEILI_SEARCH_KEY === undefined || MEILI_KEY !== undefined, {
    path: ['MEILI_KEY'],
    message: must(
      'ต้องมีเมื่อตั้ง MEILI_SEARCH_KEY ซึ่งอ่านได้อย่างเดียว คือกุญแจที่เขียนดัชนีได้',
      'is needed beside MEILI_SEARCH_KEY, which may only read: the key that writes the index',
      'the write key that npm run search:keys prints',
    ),
  })

/** What the portal needs to be reached by others. Commands write no links and go without. */
const served = schema.refine(
  ({ PUBLIC_ORIGIN, DATABASE_URL, SMTP_URL }) =>
    PUBLIC_ORIGIN !== undefined || (DATABASE_URL === undefined && SMTP_URL === undefined),
  {
    path: ['PUBLIC_ORIGIN'],
    message: must(
      'ต้องมีเมื่อตั้ง DATABASE_URL หรือ SMTP_URL คือที่อยู่ที่คนเห็น ลิงก์ในอีเมลใช้ที่อยู่นี้',
      'is needed beside DATABASE_URL or SMTP_URL: the address people see, where links in mails lead',
      'https://khlang.example.org',
    ),
  },
)

/**
 * HOST and PORT to listen on (0: any free port); PUBLIC_ORIGIN is the address people see behind a proxy; DATA_DIR
 * keeps files and, without DATABASE_URL, the embedded database. MEILI_URL and SMTP_URL switch on search and mail servers.
 */
export type Environment = z.infer<typeof schema>

/**
 * Reads the settings once, at start. An empty variable counts as absent.
 * Throws one Error that names every wrong variable, because a portal set up wrongly must not start.
 */
export function readEnvironment(
  source: Record<string, string | undefined> = process.env,
  use: 'portal' | 'command' = 'portal',
): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = (use === 'portal' ? served : schema).safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`ตั้งค่าไว้ไม่ถูกต้อง · cannot start with these environment variables:\n${lines.join('\n')}`)
}

/** What pages may need to know of how the portal was set up. */
export type Settings = {
  /** The embedded database: a trial or a small installation. */
  embedded: boolean
  /** Served over HTTPS. */
  secure: boolean
  /** No mail server: what would have been sent is shown on a page. */
  mailbox: boolean
  demoAccounts: boolean
}

/** What the use cases behind the pages work with. */
export type Services = {
  db: Kysely<DB>
  search: SearchPortal
  searchLog: SearchLog
  /** Which engine answers, for those who look after the portal. */
  searchState: () => SearchState
  storage: Storage
  clock: () => Date
  settings: Settings
}

/** The name of the index in a Meilisearch server. */
export const INDEX_NAME = 'khlang-sawatdikan'

/** The Meilisearch engine, where a server is set. */
export function meilisearchFrom(environment: Environment): SearchEngine | undefined {
  const { MEILI_URL: url, MEILI_KEY: key = '', MEILI_SEARCH_KEY: searchKey } = environment
  return url === undefined
    ? undefined
    : createMeilisearchEngine({ url, key, searchKey, indexName: INDEX_NAME })
}

export const settingsOf = (environment: Environment): Settings => ({
  embedded: environment.DATABASE_URL === undefined,
  secure: environment.PUBLIC_ORIGIN?.startsWith('https:') ?? false,
  mailbox: environment.SMTP_URL === undefined,
  demoAccounts: environment.DATABASE_URL === undefined,
})

/**
 * Composition root: opens the database, brings it and the starting library up to date, fills the search engine and
 * starts the work in the background. `say` hears each step. `close` ends it all in order.
 */
export async function createServices(
  environment: Environment,
  say: (step: string) => void,
): Promise<{ services: Services; close: () => Promise<void> }> {
  const settings = settingsOf(environment)
  const dataDir = path.resolve(environment.DATA_DIR)
  const clock = () => new Date()
  say(
    settings.embedded
      ? `เปิดฐานข้อมูลในตัว · opening the embedded database in ${dataDir}`
      : 'เปิดฐานข้อมูล · opening PostgreSQL',
  )
  const database = await openDatabase({ url: environment.DATABASE_URL ?? '', dataDir, owner: true })
  const { db } = database
  try {
    const ran = await migrateToLatest(db)
    if (ran.length > 0) say(`ปรับโครงสร้างข้อมูล · migrated (${ran.length})`)
    const library = await loadLibrary(db, await readLibrary(path.resolve('content/items')))
    say(
      `เตรียมเรื่องเริ่มต้น · starting library: ${library.added} new, ${library.changed} changed, ${library.unchanged} as before`,
    )

    const demo = settings.demoAccounts && (await ensureDemoAccounts(db, settings))
    if (!settings.demoAccounts) {
      const disabled = await db.transaction().execute((trx) => disableDemoAccounts(trx, clock()))
      if (disabled > 0) say(demoAccountsDisabled(disabled))
    }

    const createEmbedded = createEmbeddedEngineInWorker
    const meilisearch = meilisearchFrom(environment)
    // why: a server that hangs is waited for while the index is filled, and holds nothing up.
    const greeting = meilisearch && greetMeilisearch(meilisearch)
    say('เตรียมการค้นหา · filling the search index')
    const { portal: search, ...running } = await startSearch({ db, createEmbedded, meilisearch, clock })
    if (greeting !== undefined) say(await greeting)
    const synonyms = createSynonymService({ db, engines: running.engines })
    await synonyms.runOnce()
    synonyms.start()
    const searchLog = createSearchLog({ db, clock })
    searchLog.start()
    const mailRelay = createMailRelay({ db, send: senderFor(environment, db), clock })
    mailRelay.start()
    const alerts = createSearchAlerts({ db, search, clock, publicOrigin: environment.PUBLIC_ORIGIN })
    alerts.start()
    const storage = createDiskStorage(path.join(dataDir, 'files'))
    const fileRelay = createFileRelay({ db, storage, clock })
    fileRelay.start()
    const close = async () => {
      await fileRelay.stop()
      await alerts.stop()
      await synonyms.stop()
      await searchLog.stop()
      await mailRelay.stop()
      await running.close()
      await database.close()
    }
    const searchState = () => search.state()
    const services = { db, search, searchState, searchLog, storage, clock }
    return { services: { ...services, settings: { ...settings, demoAccounts: demo } }, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

function senderFor({ SMTP_URL, MAIL_FROM }: Environment, db: Kysely<DB>) {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return createMailboxSender(db)
  return createSmtpSender({ url: SMTP_URL, from: MAIL_FROM })
}
