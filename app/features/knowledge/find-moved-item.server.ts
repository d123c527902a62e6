import type { Kysely } from 'kysely'
import { resolveSlug } from '#db/queries/knowledge-items.ts'
import type { DB } from '#db/schema.ts'

/** Where an item lives now whose former address this was; null where it never was one. */
export async function findMovedItem(db: Kysely<DB>, slug: string): Promise<string | null> {
  const place = await resolveSlug(db, slug)
  return place !== null && 'movedTo' in place ? `/knowledge/${encodeURIComponent(place.movedTo)}` : null
}
