import type { Kysely } from 'kysely'
import { createTransport } from 'nodemailer'
import type { DB } from '#db/schema.ts'
import type { SendMail } from './mail-relay.server.ts'

const TIMEOUT_MS = 20_000

/** Sends through a mail server; `url` as in `smtp://user:password@host:587`, `from` the address people see. */
export function createSmtpSender({ url, from }: { url: string; from: string }): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ recipient, subject, body, headers = {} }) => {
    try {
      await transport.sendMail({ from, to: { name: '', address: recipient }, subject, text: body, headers })
    } catch (cause) {
      const code = cause instanceof Error && 'responseCode' in cause ? Number(cause.responseCode) : 0
      const message = cause instanceof Error ? cause.message : String(cause)
      throw Object.assign(new Error(message, { cause }), { permanent: code >= 500 })
    }
  }
}

/** Keeps mails in the database, where the mailbox page shows them: for installations without a mail server. */
export function createMailboxSender(db: Kysely<DB>): SendMail {
  return async ({ recipient, subject, body }) => {
    await db.insertInto('mails').values({ recipient, subject, body }).execute()
  }
}
