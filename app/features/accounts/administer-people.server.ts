import type { Kysely } from 'kysely'
import { findPeople, lockHolders, recordRoleChange, revokeRole } from '#db/queries/people.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { findAccount, grantRole } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { ROLES, type PeopleView } from './people.view.ts'
import { notify } from '#app/features/notifications/notify.server.ts'
import type { Role } from '#app/features/knowledge/knowledge-item.ts'
import { isAdministrator, type Member } from './member.ts'

const PAGE_SIZE = 25

type Refused = { ok: false; refusal: MessageKey }
const refuse = (refusal: MessageKey): Refused => ({ ok: false, refusal })

/** People for administrators, found by any of their names. */
export async function listPeople(
  db: Kysely<DB>,
  actor: Member,
  { query, page }: { query: string; page: number },
): Promise<{ ok: true; view: PeopleView } | Refused> {
  if (!isAdministrator(actor)) return refuse('knowledge.refusal.forbidden')
  const rows = await findPeople(db, query, PAGE_SIZE + 1, (page - 1) * PAGE_SIZE)
  return {
    ok: true,
    view: {
      query,
      page,
      more: rows.length > PAGE_SIZE,
      people: rows.slice(0, PAGE_SIZE).map((row) => ({
        id: row.id,
        displayName: row.display_name,
        names: [row.username, row.email, row.phone].flatMap((name) => name ?? []),
        roles: ROLES.filter((role) => row.roles.includes(role)),
      })),
    },
  }
}

/**
 * Gives or takes a role, writes down who did and tells the person. Sessions of the person end, so that the change
 * holds at once everywhere. The last administrator keeps the role.
 */
export async function setRole(
  db: Kysely<DB>,
  actor: Member,
  {
    userId,
    role: asked,
    granted,
    origin,
  }: { userId: string; role: string; granted: boolean; origin: string },
): Promise<{ ok: true; person: string; role: Role } | Refused> {
  if (!isAdministrator(actor)) return refuse('knowledge.refusal.forbidden')
  const role = ROLES.find((known) => known === asked)
  if (role === undefined) return refuse('knowledge.error.unknownChoice')
  const account = await findAccount(db, userId)
  if (account === undefined) return refuse('admin.people.gone')
  return db.transaction().execute(async (trx) => {
    if (granted) await grantRole(trx, userId, role)
    else {
      const holders = role === 'administrator' ? await lockHolders(trx, role) : []
      if (holders.length === 1 && holders[0] === userId) return refuse('admin.people.lastAdministrator')
      await revokeRole(trx, userId, role)
    }
    await recordRoleChange(trx, { userId, changedBy: actor.id, role, granted })
    if (userId !== actor.id) {
      await deleteSessionsOf(trx, userId)
      const kind = granted ? 'role_granted' : 'role_taken'
      await notify(trx, origin, [userId], { kind, itemId: null, title: role, slug: '' })
    }
    return { ok: true, person: account.display_name, role }
  })
}
