import type { Kysely } from 'kysely'
import { countUnread } from '#db/queries/notifications.ts'
import type { DB } from '#db/schema.ts'
import type { Member } from './member.ts'
import type { SignedIn } from './signed-in.ts'

/** What every page's head shows of the signed-in person. */
export async function signedIn(db: Kysely<DB>, member: Member | null): Promise<SignedIn | null> {
  if (member === null) return null
  return {
    displayName: member.displayName,
    roles: [...member.roles],
    unread: await countUnread(db, member.id),
  }
}
