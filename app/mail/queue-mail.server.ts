import type { Transaction } from 'kysely'
import { enqueue } from '#db/outbox.ts'
import type { DB } from '#db/schema.ts'

/** Plain text, in the reader's language. `headers`: fields of the mail beside the usual ones. */
export type Mail = { recipient: string; subject: string; body: string; headers?: Record<string, string> }

/** Asks for a mail in the transaction of the change; the mail relay sends it after the commit. */
export const queueMail = (trx: Transaction<DB>, mail: Mail) =>
  enqueue(trx, { topic: 'mail', key: mail.recipient, payload: mail })
