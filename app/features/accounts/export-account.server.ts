import type { Kysely } from 'kysely'
import { savedSearchesOf, toldTo } from '#db/queries/saved-searches.ts'
import { sessionsOf } from '#db/queries/sessions.ts'
import { synonymsBy } from '#db/queries/synonyms.ts'
import type { DB } from '#db/schema.ts'
import type { Member } from './member.ts'

/** Everything kept about a person, as one JSON value; no password hash and no session key is in it. */
export async function exportAccount(db: Kysely<DB>, member: Member, now: Date) {
  const account = await db
    .selectFrom('users')
    .select(['id', 'username', 'email', 'phone', 'display_name', 'language', 'created_at'])
    .where('id', '=', member.id)
    .executeTakeFirst()
  const roles = await db
    .selectFrom('user_roles')
    .select(['role', 'granted_at'])
    .where('user_id', '=', member.id)
    .execute()
  const items = await db
    .selectFrom('knowledge_items')
    .select(['id', 'slug', 'kind', 'state', 'draft', 'review_note', 'created_at', 'updated_at'])
    .where('created_by', '=', member.id)
    .execute()
  const versions = await db
    .selectFrom('knowledge_versions')
    .select(['item_id', 'number', 'title', 'content', 'published_at'])
    .where('submitted_by', '=', member.id)
    .execute()
  const edits = await db
    .selectFrom('knowledge_edits')
    .select(['item_id', 'number', 'edited_at'])
    .where('user_id', '=', member.id)
    .execute()
  const reviewed = await db
    .selectFrom('knowledge_versions')
    .select(['item_id', 'number', 'title', 'published_at'])
    .where('approved_by', '=', member.id)
    .execute()
  const notifications = await db
    .selectFrom('notifications')
    .select(['kind', 'item_id', 'data', 'read_at', 'created_at'])
    .where('user_id', '=', member.id)
    .execute()
  const media = await db
    .selectFrom('media')
    .select(['id', 'item_id', 'mime', 'width', 'height', 'bytes', 'alt', 'created_at'])
    .where('uploader_id', '=', member.id)
    .execute()
  const savedSearches = await savedSearchesOf(db, member.id)
  const toldOf = await toldTo(db, member.id)
  const synonyms = await synonymsBy(db, member.id)
  const sessions = await sessionsOf(db, member.id)
  const funds = member.keeperOf
  const written = { items, versions, edits, reviewed, media }
  return {
    ...{ exportedAt: now, account, roles, funds, ...written, notifications, sessions },
    ...{ savedSearches, toldOf, synonyms },
  }
}
