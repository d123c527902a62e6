import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.ts'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import { isLanguage } from '#app/i18n/languages.ts'
import type { Member } from './member.ts'

/** Who holds a session that has not ended by `now`; null where nobody does. */
export async function findMemberBySession(
  db: Kysely<DB>,
  sessionId: string,
  now: Date,
): Promise<Member | null> {
  const person = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select(['users.id', 'users.display_name', 'users.language'])
    .where('sessions.id_hash', '=', createHash('sha256').update(sessionId).digest('hex'))
    .where('sessions.expires_at', '>', now)
    .where('users.deleted_at', 'is', null)
    .executeTakeFirst()
  return person === undefined ? null : toMember(db, person)
}

/** A member with roles and funds; everybody with an account is at least a member. */
async function toMember(
  db: Kysely<DB>,
  person: { id: string; display_name: string; language: string },
): Promise<Member> {
  const [roles, funds] = await Promise.all([
    db.selectFrom('user_roles').select('role').where('user_id', '=', person.id).execute(),
    db
      .selectFrom('fund_keepers')
      .innerJoin('funds', 'funds.id', 'fund_keepers.fund_id')
      .select(['funds.id', 'funds.name'])
      .where('fund_keepers.user_id', '=', person.id)
      .orderBy('funds.name_sort')
      .execute(),
  ])
  // why: a check constraint of the table holds these to the known roles.
  const granted = roles.map(({ role }) => role as Role)
  return {
    id: person.id,
    displayName: person.display_name,
    language: isLanguage(person.language) ? person.language : 'th',
    roles: granted.includes('member') ? granted : ['member', ...granted],
    keeperOf: funds.map(({ id, name }) => ({ fundId: id, name })),
  }
}
