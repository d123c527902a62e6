import { sql, type Kysely } from 'kysely'
import type { DB } from '../schema.ts'

type NewPicture = {
  itemId: string
  uploaderId: string
  sha256: string
  mime: string
  width: number
  height: number
  bytes: number
  storageKey: string
  alt: string
}

export async function insertPicture(db: Kysely<DB>, picture: NewPicture): Promise<{ id: string }> {
  return db
    .insertInto('media')
    .values({
      item_id: picture.itemId,
      uploader_id: picture.uploaderId,
      sha256: picture.sha256,
      mime: picture.mime,
      width: picture.width,
      height: picture.height,
      bytes: picture.bytes,
      storage_key: picture.storageKey,
      alt: picture.alt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export const findPicture = (db: Kysely<DB>, id: string) =>
  db
    .selectFrom('media')
    .select(['id', 'item_id', 'mime', 'storage_key', 'uploader_id'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether a version of an item that readers may see shows this picture; older versions can be read too. */
export async function isPublicPicture(db: Kysely<DB>, itemId: string, mediaId: string): Promise<boolean> {
  const row = await db
    .selectFrom('knowledge_items as item')
    .innerJoin('knowledge_versions as version', 'version.item_id', 'item.id')
    .select('item.id')
    .where('item.id', '=', itemId)
    .where('item.current_version', 'is not', null)
    .where(sql<boolean>`strpos(version.content::text, ${mediaId}) > 0`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Where the files of these items' pictures lie. */
export async function storageKeysOf(db: Kysely<DB>, itemIds: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('media').select('storage_key').where('item_id', 'in', itemIds).execute()
  return rows.map(({ storage_key }) => storage_key)
}

/** Whether any picture lies in this file. */
export async function isStoredPicture(db: Kysely<DB>, storageKey: string): Promise<boolean> {
  const row = await db
    .selectFrom('media')
    .select('id')
    .where('storage_key', '=', storageKey)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many pictures, and bytes of them, a person has put into items since their last version. */
export async function draftPicturesOf(
  db: Kysely<DB>,
  uploaderId: string,
): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await db
    .selectFrom('media')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.sum<string | null>('bytes').as('bytes')])
    .where('uploader_id', '=', uploaderId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('knowledge_versions as version')
            .select('version.number')
            .whereRef('version.item_id', '=', 'media.item_id')
            .whereRef('version.published_at', '>=', 'media.created_at'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return { count: Number(count), bytes: Number(bytes ?? 0) }
}
