import type { Kysely } from 'kysely'
import { findPicture, isPublicPicture } from '#db/queries/media.ts'
import type { DB } from '#db/schema.ts'
import type { Storage } from '#app/storage/storage.ts'
import { mayReadDraft, type Actor } from './knowledge-item.ts'
import { loadItem } from './load-item.server.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/**
 * A picture's bytes: for everybody once a version that readers see shows it, before that for those who may read
 * the draft. Null for all others, as if it did not exist.
 */
export async function readPicture(
  { db, storage }: { db: Kysely<DB>; storage: Storage },
  mediaId: string,
  whoAsks: () => Promise<Actor | null>,
): Promise<{ bytes: Uint8Array; mime: string; isPublic: boolean } | null> {
  const picture = UUID.test(mediaId) ? await findPicture(db, mediaId) : undefined
  if (picture?.item_id == null) return null
  const isPublic = await isPublicPicture(db, picture.item_id, mediaId)
  if (!isPublic) {
    const actor = await whoAsks()
    const loaded = await loadItem(db, picture.item_id)
    if (actor === null || loaded === null || !mayReadDraft(loaded.item, actor)) return null
  }
  const bytes = await storage.get(picture.storage_key)
  return bytes === null ? null : { bytes, mime: picture.mime, isPublic }
}
