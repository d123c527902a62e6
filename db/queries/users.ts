import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../schema.ts'

type LoginColumn = 'email' | 'phone' | 'username'
type Name = { kind: LoginColumn; value: string }

/** The account with this sign-in name, and its password's hash; deleted accounts have no names. */
export function findAccountByName(db: Kysely<DB>, { kind, value }: Name) {
  return db
    .selectFrom('users')
    .select(['id', 'password_hash', 'display_name', 'email', 'language'])
    .where(sql<boolean>`lower(${sql.ref(kind)}) = ${value}`)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** A person's own record; undefined where the account is gone. */
export function findAccount(db: Kysely<DB>, id: string) {
  return db
    .selectFrom('users')
    .select(['id', 'username', 'email', 'phone', 'display_name', 'language', 'created_at', 'password_hash'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

/** Locks a person's row, so that what is counted per person is counted by one at a time; rows may still name it. */
export async function lockAccount(trx: Transaction<DB>, id: string): Promise<void> {
  await trx.selectFrom('users').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

type NewAccount = { name: Name; displayName: string; passwordHash: string; language: string }

/** Adds an account; the unique keys decide whether the name is free, and undefined says it is not. */
export function insertAccount(
  trx: Transaction<DB>,
  { name, displayName, passwordHash, language }: NewAccount,
) {
  return trx
    .insertInto('users')
    .values({ [name.kind]: name.value, display_name: displayName, password_hash: passwordHash, language })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
}

/** Sets everything a person signs in with; the unique keys refuse what somebody else has. */
export async function setNames(
  trx: Transaction<DB>,
  id: string,
  names: Record<LoginColumn, string | null>,
): Promise<void> {
  await trx.updateTable('users').set(names).where('id', '=', id).execute()
}

export async function setPassword(db: Kysely<DB>, id: string, passwordHash: string): Promise<void> {
  await db.updateTable('users').set({ password_hash: passwordHash }).where('id', '=', id).execute()
}

export async function grantRole(db: Kysely<DB>, userId: string, role: string): Promise<void> {
  await db
    .insertInto('user_roles')
    .values({ user_id: userId, role })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** How many people hold a role, not counting deleted accounts. */
export async function countHolders(db: Kysely<DB>, role: string): Promise<number> {
  const { count } = await db
    .selectFrom('user_roles')
    .innerJoin('users', 'users.id', 'user_roles.user_id')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('role', '=', role)
    .where('users.deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
