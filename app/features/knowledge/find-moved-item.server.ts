import type { Kysely } from 'kysely'
import { resolveSlug } from '#db/queries/knowledge-items.ts'
import { slugOfShortNumber } from '#db/queries/public-items.ts'
import type { DB } from '#db/schema.ts'
import { parseShortNumber } from './short-path.ts'

/** Where an item lives now whose former address this was; null where it never was one. */
export async function findMovedItem(db: Kysely<DB>, slug: string): Promise<string | null> {
  const place = await resolveSlug(db, slug)
  return place !== null && 'movedTo' in place ? `/knowledge/${encodeURIComponent(place.movedTo)}` : null
}

/** Where the public item with this short address is read; null where there is none. */
export async function findByShortNumber(db: Kysely<DB>, written: string): Promise<string | null> {
  const number = parseShortNumber(written)
  const slug = number === null ? undefined : await slugOfShortNumber(db, number)
  return slug === undefined ? null : `/knowledge/${encodeURIComponent(slug)}`
}
