import { createHash, randomUUID } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Kysely } from 'kysely'
import sharp from 'sharp'
import { lockItem } from '#db/queries/knowledge-items.ts'
import { draftPicturesOf, insertPicture } from '#db/queries/media.ts'
import { lockAccount } from '#db/queries/users.ts'
import type { DB } from '#db/schema.ts'
import type { MessageKey } from '#app/i18n/message-key.ts'
import { storableText } from '#app/i18n/storable-text.ts'
import type { Storage } from '#app/storage/storage.ts'
import { EDITABLE, mayEdit, type Actor } from './knowledge-item.ts'
import { loadItem } from './load-item.server.ts'
import { refusalOf, type Refused } from './refused.ts'

/** Largest file taken, in bytes; a phone's photograph is a third of it. */
const PICTURE_BYTES = 15 * 1024 * 1024
/**
 * What one person may keep in working copies: pictures uploaded since the item's last version. Published ones have been
 * looked at by a reviewer and do not count.
 */
export const DRAFT_PICTURES = { count: 200, bytes: 300 * 1024 * 1024 } as const
/** Longest side kept, in pixels: sharp on a large screen and half a page of A4. */
const LONGEST_SIDE = 1600
/** More pixels than any phone takes; beyond it a small file is a trap. */
const MOST_PIXELS = 120_000_000

const ACCEPTED = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

export type Added = { ok: true; mediaId: string; width: number; height: number }
export type BadPicture = { ok: false; error: MessageKey }

/**
 * Takes a picture into an item's draft. The bytes are sniffed, decoded, turned upright, made smaller and written
 * anew, so that nothing of the file's own survives: no place, no camera, no hidden payload. The file is stored
 * before its row, so a row never points at nothing.
 */
export async function addPicture(
  { db, storage }: { db: Kysely<DB>; storage: Storage },
  actor: Actor,
  itemId: string,
  { bytes, alt }: { bytes: Uint8Array; alt: string },
): Promise<Added | BadPicture | Refused> {
  const loaded = await loadItem(db, itemId)
  if (loaded === null) return refusalOf('not_found')
  if (!mayEdit(loaded.item, actor) || !EDITABLE.includes(loaded.item.state)) return refusalOf('forbidden')
  if (bytes.length === 0) return { ok: false, error: 'knowledge.picture.missing' }
  if (bytes.length > PICTURE_BYTES) return { ok: false, error: 'knowledge.picture.tooLarge' }
  if (alt.trim() === '') return { ok: false, error: 'knowledge.picture.altRequired' }
  if (await holdsTooMany(db, actor.memberId)) return TOO_MANY
  const picture = await clean(bytes)
  if (picture === null) return { ok: false, error: 'knowledge.picture.unknownType' }
  const { data, width, height } = picture
  const sha256 = createHash('sha256').update(data).digest('hex')
  // why: no two pictures share a file, so deleting one never takes it from another that is being added just then.
  const name = randomUUID()
  const storageKey = `media/${name.slice(0, 2)}/${name}.webp`
  await storage.put(storageKey, data)
  const kept = await db.transaction().execute(async (trx) => {
    // why: two pictures that arrive at once must not both take the last place; and the draft may be gone meanwhile.
    await lockAccount(trx, actor.memberId)
    if ((await lockItem(trx, itemId)) === undefined) return refusalOf('not_found')
    if (await holdsTooMany(trx, actor.memberId)) return TOO_MANY
    const { id } = await insertPicture(trx, {
      ...{ itemId, uploaderId: actor.memberId, sha256, mime: 'image/webp', width, height, storageKey },
      ...{ bytes: data.length, alt: storableText(alt.trim().slice(0, 500)) },
    })
    return { ok: true as const, mediaId: id, width, height }
  })
  if (!kept.ok) await storage.remove(storageKey)
  return kept
}

const TOO_MANY: BadPicture = { ok: false, error: 'knowledge.picture.tooMany' }

async function holdsTooMany(db: Kysely<DB>, uploaderId: string): Promise<boolean> {
  const { count, bytes } = await draftPicturesOf(db, uploaderId)
  return count >= DRAFT_PICTURES.count || bytes >= DRAFT_PICTURES.bytes
}

/** The picture upright, small and without metadata; null where it is none that we can read. */
async function clean(bytes: Uint8Array) {
  const type = await fileTypeFromBuffer(bytes)
  if (type === undefined || !ACCEPTED.has(type.mime)) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch {
    // why: a damaged or hostile file is the sender's error, whatever the decoder calls it.
    return null
  }
}
