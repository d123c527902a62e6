import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Member } from '#app/features/accounts/member.ts'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import { hashSessionId, newSessionId } from '#app/http/session-cookie.server.ts'
import { thaiSortKey } from '#app/i18n/thai-sort-key.ts'
import type { DB } from '#db/schema.ts'

type NewFund = { name?: string; tambon?: string; province?: string }

/** A fund of its own, with a name nobody else has. */
export async function createFund(db: Kysely<DB>, { name, tambon, province }: NewFund = {}) {
  const called = name ?? `กองทุนทดสอบ ${randomUUID().slice(0, 8)}`
  const { id } = await db
    .insertInto('funds')
    .values({
      slug: `fund-${randomUUID()}`,
      name: called,
      name_sort: thaiSortKey(called),
      tambon: tambon ?? 'ทดสอบ',
      province_code: province ?? 'TH-50',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { fundId: id, name: called }
}

type NewMember = {
  name?: string
  email?: string
  roles?: readonly Role[]
  keeperOf?: readonly { fundId: string; name: string }[]
}

/** A person who can sign in with a session only; the password hash fits no password. */
export async function createMember(
  db: Kysely<DB>,
  { name = 'สมใจ ใจดี', email, roles = [], keeperOf = [] }: NewMember = {},
): Promise<Member> {
  const username = `u-${randomUUID()}`
  const { id } = await db
    .insertInto('users')
    .values({ username, email: email ?? null, display_name: name, password_hash: 'none' })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (roles.length > 0)
    await db
      .insertInto('user_roles')
      .values(roles.map((role) => ({ user_id: id, role })))
      .execute()
  if (keeperOf.length > 0)
    await db
      .insertInto('fund_keepers')
      .values(keeperOf.map(({ fundId }) => ({ fund_id: fundId, user_id: id })))
      .execute()
  return { id, displayName: name, language: 'th', roles: ['member', ...roles], keeperOf }
}

/** Opens a session for a person; the value of the browser's `session` cookie. */
export async function openSession(db: Kysely<DB>, userId: string): Promise<string> {
  const id = newSessionId()
  await db
    .insertInto('sessions')
    .values({
      id_hash: hashSessionId(id),
      user_id: userId,
      expires_at: new Date(Date.now() + 24 * 60 * 60 * 1000),
    })
    .execute()
  return id
}
