import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import { countWrongTry, endResets, insertReset, lockOpenResets } from '#db/queries/password-resets.ts'
import { namesOf } from './names-of.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { findAccount, findAccountByName, setPassword } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { queueMail } from '#app/mail/queue-mail.server.ts'
import { parseLoginName } from './login-name.ts'
import { isAdministrator, type Member } from './member.ts'
import { passwordProblem } from './password-rules.ts'
import { hashPassword } from './passwords.server.ts'
import { newPasswordErrors } from './reset.form.ts'
import type { FieldErrors } from './field-errors.ts'

const LINK_MS = 60 * 60 * 1000
const CODE_MS = 24 * 60 * 60 * 1000
const MOST_TRIES = 5

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
/** A code is short, so it is only good for its own account. */
const codeHash = (userId: string, code: string) => hashOf(`${userId}:${code}`)

/**
 * Sends a link that opens the choice of a new password for one hour. Does the same to the eye whether or not there
 * is such an account: who has one here is nobody's business.
 */
export async function mailResetLink(
  db: Kysely<DB>,
  { login, origin, now }: { login: string; origin: string; now: Date },
): Promise<void> {
  const name = parseLoginName(login)
  const account = name === null ? undefined : await findAccountByName(db, name)
  if (account?.email == null) return
  const { id: userId, email: recipient } = account
  const language: Language = account.language === 'en' ? 'en' : 'th'
  const t = translator(language)
  const token = randomBytes(32).toString('base64url')
  await db.transaction().execute(async (trx) => {
    const expiresAt = new Date(now.getTime() + LINK_MS)
    await insertReset(trx, { tokenHash: hashOf(token), userId, channel: 'mail', expiresAt })
    const link = `${origin}/reset?token=${token}`
    await queueMail(trx, {
      recipient,
      subject: t('accounts.mail.resetSubject'),
      body: t('accounts.mail.resetBody', { name: account.display_name, link }),
    })
  })
}

/** A one-time code that an administrator tells somebody without a mail address; good for a day and five tries. */
export async function issueResetCode(
  db: Kysely<DB>,
  actor: Member,
  userId: string,
  now: Date,
): Promise<
  | { ok: true; code: string; person: string; expiresAt: Date }
  | { ok: false; refusal: 'forbidden' | 'not_found' }
> {
  if (!isAdministrator(actor)) return { ok: false, refusal: 'forbidden' }
  const account = await findAccount(db, userId)
  if (account === undefined) return { ok: false, refusal: 'not_found' }
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0')
  const expiresAt = new Date(now.getTime() + CODE_MS)
  await db.transaction().execute((trx) =>
    insertReset(trx, {
      tokenHash: codeHash(userId, code),
      userId,
      channel: 'code',
      issuedBy: actor.id,
      expiresAt,
    }),
  )
  return { ok: true, code, person: account.display_name, expiresAt }
}

/** What proves that a person may choose a new password. */
export type ResetProof = { token: string } | { login: string; code: string }

/**
 * Sets a new password and ends every session of the person. Each link and each code works once. A code is tried, and a
 * wrong one counted, also where the new password will not do, so that both are named at once.
 */
export async function resetPassword(
  db: Kysely<DB>,
  proof: ResetProof,
  password: string,
  now: Date,
): Promise<{ ok: true; userId: string } | { ok: false; errors: FieldErrors }> {
  const wrong = newPasswordErrors(password)
  const passwordHash = 'password' in wrong ? '' : await hashPassword(password)
  return db.transaction().execute(async (trx) => {
    const refused =
      'token' in proof
        ? ({ ok: false, errors: { token: 'accounts.error.resetLink' } } as const)
        : ({ ok: false, errors: { code: 'accounts.error.resetCode', ...wrong } } as const)
    let tokenHash: string
    let userId: string | undefined
    if ('token' in proof) tokenHash = hashOf(proof.token)
    else {
      const name = parseLoginName(proof.login)
      userId = name === null ? undefined : (await findAccountByName(trx, name))?.id
      if (userId === undefined) return refused
      tokenHash = codeHash(userId, proof.code.replace(/\D/gu, ''))
    }
    const open = await lockOpenResets(trx, userId === undefined ? { tokenHash } : { userId }, now)
    const match = open.find((reset) => reset.token_hash === tokenHash && reset.attempts < MOST_TRIES)
    if (match === undefined) {
      if (userId !== undefined) await countWrongTry(trx, userId)
      return refused
    }
    if ('password' in wrong) return { ok: false, errors: wrong }
    const account = await findAccount(trx, match.user_id)
    const own = passwordProblem(password, namesOf(account))
    if (own !== null) return { ok: false, errors: { password: own } }
    await endResets(trx, match.user_id, now)
    await setPassword(trx, match.user_id, passwordHash)
    await deleteSessionsOf(trx, match.user_id)
    return { ok: true, userId: match.user_id }
  })
}
