import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'
import { holding } from './holding.ts'

/** People by any of their names, the newest first; `query` empty means everybody. */
export function findPeople(db: Kysely<DB>, query: string, limit: number, offset: number) {
  const pattern = holding(query)
  return db
    .selectFrom('users')
    .select(['id', 'display_name', 'username', 'email', 'phone', 'created_at'])
    .select(
      sql<string[]>`array(select role from user_roles where user_id = users.id order by role)`.as('roles'),
    )
    .where('deleted_at', 'is', null)
    .$if(query !== '', (select) =>
      select.where(
        sql<boolean>`lower(display_name || ' ' || coalesce(username, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) like ${pattern}`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Locks everybody who holds a role, so that the last one cannot vanish between two looks. */
export async function lockHolders(trx: Transaction<DB>, role: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('user_roles')
    .innerJoin('users', 'users.id', 'user_roles.user_id')
    .select('user_roles.user_id')
    .where('role', '=', role)
    .where('users.deleted_at', 'is', null)
    .orderBy('user_roles.user_id')
    .forUpdate('user_roles')
    .execute()
  return rows.map(({ user_id }) => user_id)
}

export async function revokeRole(trx: Transaction<DB>, userId: string, role: string): Promise<void> {
  await trx.deleteFrom('user_roles').where('user_id', '=', userId).where('role', '=', role).execute()
}

type RoleChange = { userId: string; changedBy: string; role: string; granted: boolean }

export async function recordRoleChange(trx: Transaction<DB>, change: RoleChange): Promise<void> {
  await trx
    .insertInto('role_changes')
    .values({
      user_id: change.userId,
      changed_by: change.changedBy,
      role: change.role,
      granted: change.granted,
    })
    .execute()
}

/** Keepers of funds, by fund. */
export const keepersOf = (db: Kysely<DB>, fundIds: readonly string[]) =>
  fundIds.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('fund_keepers')
        .innerJoin('users', 'users.id', 'fund_keepers.user_id')
        .select(['fund_keepers.fund_id', 'users.id', 'users.display_name'])
        .where('fund_id', 'in', fundIds)
        .orderBy('users.display_name')
        .execute()
