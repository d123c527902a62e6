import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import { findSavedSearch, silenceMails, silenceOne } from '#db/queries/saved-searches.ts'
import { signingKey } from '#db/queries/signing-keys.ts'
import type { DB } from '#db/schema.ts'
import type { AlertOffView } from './saved-searches.view.ts'

/** One saved search, or every mail to one person about saved searches. */
export type Silence = { what: 'one' | 'all'; id: string }

const TOKEN = /^(one|all)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/u

const keyOf = (db: Kysely<DB>) => signingKey(db, 'alert-off', () => randomBytes(32).toString('base64url'))

const macOf = (key: string, { what, id }: Silence) =>
  createHmac('sha256', Buffer.from(key, 'base64url')).update(`alert-off:${what}:${id}`).digest('base64url')

/**
 * Gives the path that switches an alert off without signing in, for the links in mails. The path proves that it came
 * from us, says nothing about the person and never expires: who wants no mail wants it next year too.
 */
export async function createOffPaths(db: Kysely<DB>): Promise<(silence: Silence) => string> {
  const key = await keyOf(db)
  return (silence) => `/alerts/off?token=${silence.what}.${silence.id}.${macOf(key, silence)}`
}

async function readToken(db: Kysely<DB>, token: string): Promise<Silence | null> {
  const [, what, id, mac] = TOKEN.exec(token) ?? []
  if (id === undefined || mac === undefined) return null
  const silence: Silence = { what: what === 'one' ? 'one' : 'all', id }
  const right = timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(await keyOf(db), silence)))
  return right ? silence : null
}

/** What a link would switch off; null where we did not make the link, or the saved search is gone. */
export async function readAlertOff(db: Kysely<DB>, token: string): Promise<AlertOffView | null> {
  const silence = await readToken(db, token)
  if (silence === null) return null
  if (silence.what === 'all') return { token, name: null, done: false }
  const search = await findSavedSearch(db, silence.id)
  return search === undefined ? null : { token, name: search.name, done: search.alert === 'none' }
}

/** Switches off what the link says. Doing so twice does no harm. */
export async function switchAlertOff(db: Kysely<DB>, token: string): Promise<AlertOffView | null> {
  const silence = await readToken(db, token)
  if (silence === null) return null
  await (silence.what === 'one' ? silenceOne : silenceMails)(db, silence.id)
  const view = await readAlertOff(db, token)
  return view === null ? null : { ...view, done: true }
}
